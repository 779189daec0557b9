package org.parvis.appointments.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;

/**
 * A booking as whoever receives reads it.
 *
 * @param move where it is moved; none once it is past or cancelled
 * @param path where it is cancelled
 */
record CounterBookingPage(
        String title,
        List<SummaryRow> rows,
        @Nullable Link move,
        String path,
        Link back,
        List<FieldError> errors) {}
