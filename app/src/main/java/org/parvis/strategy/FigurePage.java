package org.parvis.strategy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.strategy.BarometerController.Asked;
import org.parvis.strategy.Strategy.Aim;
import org.parvis.strategy.Strategy.Measure;

/** One figure with its proof: the formula, the parts, the period, the digest, the downloads. */
record FigurePage(
        Words w, Figure figure, Asked asked, Names names, String digest, Instant computedAt) {

    FigureWords words() {
        return new FigureWords(w, figure, names);
    }

    Aim aim() {
        return figure.aim();
    }

    String title() {
        return w.typeset(aim().words(w.lang()));
    }

    boolean target() {
        return aim().number() > 0;
    }

    boolean usage() {
        return figure.formula().measure() == Measure.DIGITAL_USAGE;
    }

    String barometer() {
        return Addresses.barometer(w.lang()) + asked.query();
    }

    String data(String format) {
        return Addresses.data(w.lang(), Addresses.figure(w.lang(), aim()), format) + asked.query();
    }

    @Nullable String source() {
        return aim().source() == null ? null : aim().source().in(w.lang());
    }

    /** The digest as a person compares it: four groups. */
    String shortDigest() {
        return String.join(
                " ",
                digest.substring(0, 4),
                digest.substring(4, 8),
                digest.substring(8, 12),
                digest.substring(12, 16));
    }

    List<SummaryRow> proof() {
        Instant asOf = figure.asOf();
        return List.of(
                SummaryRow.of(w.say("strategy.proof.period"), words().span()),
                SummaryRow.of(w.say("strategy.proof.computed"), w.dateTime(computedAt)),
                SummaryRow.of(
                        w.say("strategy.proof.last"),
                        asOf == null ? w.say("strategy.proof.never") : w.dateTime(asOf)),
                SummaryRow.of(
                        w.say("strategy.proof.coverage"),
                        w.say(
                                "strategy.coverage.value",
                                figure.coverage().bodies(),
                                figure.coverage().of())),
                SummaryRow.of(w.say("strategy.proof.digest"), shortDigest()));
    }

    String body() {
        String code = asked.body();
        return code == null
                ? w.say("strategy.bodies.all")
                : names.byCode(code).map(body -> body.in(w.lang())).orElse(code);
    }
}
