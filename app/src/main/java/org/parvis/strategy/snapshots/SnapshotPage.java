package org.parvis.strategy.snapshots;

import java.time.LocalDate;
import java.util.List;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Formula;
import org.parvis.strategy.Ratio;
import org.parvis.strategy.Shares;
import tools.jackson.databind.JsonNode;

/** What a frozen figure says, and whether it still gives its digest. */
record SnapshotPage(Words w, Snapshot snapshot, String name, JsonNode content) {

    String value() {
        Ratio ratio =
                new Ratio(
                        content.path("numerator").asLong(0), content.path("denominator").asLong(0));
        return ratio.applies() ? new Shares(w, Formula.LEAST).say(ratio) : "–";
    }

    Status verdict() {
        return snapshot.intact()
                ? Status.of(w.say("strategy.snapshot.intact"), Tone.GOOD).withIcon("check")
                : Status.of(w.say("strategy.snapshot.changed"), Tone.BAD);
    }

    List<SummaryRow> rows() {
        return List.of(
                SummaryRow.of(w.say("strategy.snapshot.figure"), name),
                SummaryRow.of(
                        w.say("strategy.proof.period"),
                        w.say("strategy.span", day("from"), day("to"))),
                SummaryRow.of(w.say("strategy.snapshot.taken"), w.dateTime(snapshot.takenAt())),
                SummaryRow.of(
                        w.say("strategy.snapshot.fraction"),
                        w.say(
                                "strategy.of",
                                w.number(content.path("numerator").asLong(0)),
                                w.number(content.path("denominator").asLong(0)))),
                SummaryRow.of(
                        w.say("strategy.snapshot.formula"),
                        w.say("strategy.formula", snapshot.version())),
                SummaryRow.of(w.say("strategy.snapshot.lines"), lines()),
                SummaryRow.of(w.say("strategy.proof.digest"), grouped(snapshot.digest())));
    }

    /** In groups of eight, so that it can be read aloud and folds on a small screen. */
    private static String grouped(String digest) {
        return digest.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private String lines() {
        return w.number(content.path("lines").size());
    }

    private String day(String key) {
        return w.date(LocalDate.parse(content.path(key).asString("")));
    }

    String data() {
        return Addresses.snapshot(w.lang(), snapshot.digest()) + ".json";
    }

    String barometer() {
        return Addresses.barometer(w.lang());
    }
}
