package org.parvis.opendata;

import java.util.ArrayList;
import java.util.List;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;

/** Says what stands beside a dataset to whoever signs it. */
public final class BesideFacts {
    private BesideFacts() {}

    /** Nothing for what is not said. */
    public static List<SummaryRow> of(Beside beside, Words w) {
        List<SummaryRow> rows = new ArrayList<>();
        for (Beside.Extra extra : beside.extras()) {
            rows.add(
                    SummaryRow.of(
                            w.say("opendata.beside.kind." + extra.kind().code()),
                            w.typeset(extra.title().in(w.lang())) + " – " + extra.address()));
        }
        Beside.Series series = beside.series();
        if (series.said()) {
            rows.add(
                    SummaryRow.of(
                            w.say("opendata.beside.series"),
                            w.say(
                                    "opendata.beside.series.place",
                                    w.typeset(series.title().in(w.lang())),
                                    series.place())));
        }
        if (beside.lineage().said()) {
            rows.add(
                    SummaryRow.of(
                            w.say("opendata.lineage"),
                            w.typeset(beside.lineage().text().in(w.lang()))));
        }
        if (!beside.lineage().source().isEmpty()) {
            rows.add(SummaryRow.of(w.say("opendata.lineage.source"), beside.lineage().source()));
        }
        return rows;
    }
}
