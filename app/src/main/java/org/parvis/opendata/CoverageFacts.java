package org.parvis.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;

/** Says of where and of when data speak, the same to whoever signs them and to everybody. */
public final class CoverageFacts {
    private CoverageFacts() {}

    /** Nothing for what is not said. */
    public static List<SummaryRow> of(Coverage coverage, Words w) {
        List<SummaryRow> rows = new ArrayList<>();
        if (!coverage.area().isEmpty()) {
            rows.add(
                    SummaryRow.of(
                            w.say("opendata.coverage.area"),
                            w.typeset(coverage.area().in(w.lang()))));
        }
        if (coverage.timed()) {
            rows.add(SummaryRow.of(w.say("opendata.coverage.period"), period(coverage, w)));
        }
        return rows;
    }

    /** From when until when; empty when it is not said. */
    public static String period(Coverage coverage, Words w) {
        LocalDate from = coverage.from();
        LocalDate until = coverage.until();
        if (from == null) {
            return until == null ? "" : w.say("opendata.coverage.until", w.date(until));
        }
        return until == null
                ? w.say("opendata.coverage.from", w.date(from))
                : w.say("opendata.coverage.between", w.date(from), w.date(until));
    }
}
