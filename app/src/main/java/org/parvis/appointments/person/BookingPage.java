package org.parvis.appointments.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;

/**
 * A booking: where, when, what to bring, and what one may still do.
 *
 * @param cancelled whether nobody is expected any more
 * @param calendar the file for one's calendar
 * @param move where it is moved; none when it is too late
 * @param action where it is cancelled; none when it is too late
 * @param late until when one could have, in words
 * @param keep how one comes back to it
 */
record BookingPage(
        String title,
        String when,
        boolean cancelled,
        List<SummaryRow> rows,
        List<String> bring,
        @Nullable Link calendar,
        @Nullable Link move,
        @Nullable String action,
        @Nullable String late,
        @Nullable String keep,
        @Nullable Link again,
        Link back,
        List<FieldError> errors) {}
