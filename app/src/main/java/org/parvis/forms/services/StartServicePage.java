package org.parvis.forms.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.spi.ForecastWords;
import org.parvis.ds.DataTable;
import org.parvis.ds.Histogram;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;

/** The start page of a service. */
record StartServicePage(
        String offeredBy,
        String name,
        String lead,
        String begin,
        @Nullable String check,
        String minutes,
        String who,
        List<String> needs,
        String howLong,
        @Nullable Delay delay,
        @Nullable ForecastWords forecast,
        String figures,
        List<DoorLine> doors,
        String ifRefused,
        @Nullable String help,
        List<SummaryRow> brief,
        String version,
        List<Basis> basis,
        @Nullable OpenNotice notice,
        String paper,
        String description) {

    /** Whether the way in is open. */
    boolean takes() {
        return notice == null || notice.takes();
    }

    /**
     * Another way to ask.
     *
     * @param call where one calls, as a link that a telephone understands
     * @param reach what one needs besides: hours, address; each on its line
     */
    record DoorLine(
            String icon, String label, String text, @Nullable Link call, List<String> reach) {}

    record Basis(String citation, String says) {}

    /** What was really observed. */
    record Delay(
            String range,
            String sentence,
            Histogram histogram,
            String origin,
            DataTable table,
            String description,
            String limit) {}
}
