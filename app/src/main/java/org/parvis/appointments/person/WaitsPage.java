package org.parvis.appointments.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;

/**
 * One's place in the list of those who wait.
 *
 * @param place in the list, in words
 * @param offer the time that is held for them now
 * @param path where its form goes
 */
record WaitsPage(
        String place, List<SummaryRow> rows, @Nullable Link offer, String path, Link back) {}
