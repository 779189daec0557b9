package org.parvis.strategy.declared;

import java.util.List;
import java.util.Locale;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Period;
import org.parvis.strategy.declared.PlatformReading.Line;

/** The services that stay on a platform of their body: how far each has come, and what it told. */
record PlatformsPage(
        Words w,
        Period period,
        List<Line> lines,
        List<JoinedSteps.Made> made,
        ContestedWords contested) {
    String barometer() {
        return Addresses.barometer(w.lang());
    }

    String name(Line line) {
        return w.typeset(line.service().name().in(w.lang()));
    }

    String body(Line line) {
        return w.typeset(line.body().in(w.lang()));
    }

    String link(Line line) {
        return line.service().link().in(w.lang());
    }

    Status status(Line line) {
        FeedTable.Last last = line.last();
        return last == null
                ? Status.of(w.say("strategy.platform.status.none"), Tone.NEUTRAL)
                : Status.of(
                        w.say("strategy.platform.status." + last.status()), tone(last.status()));
    }

    private static Tone tone(String status) {
        return switch (Platform.Status.valueOf(status.toUpperCase(Locale.ROOT))) {
            case OPEN -> Tone.GOOD;
            case DEGRADED -> Tone.WARN;
            case CLOSED -> Tone.BAD;
        };
    }

    List<SummaryRow> rows(Line line) {
        FeedTable.Last last = line.last();
        return List.of(
                SummaryRow.of(w.say("strategy.platform.told"), w.number(line.requests())),
                SummaryRow.of(
                        w.say("strategy.platform.last"),
                        last == null
                                ? w.say("strategy.proof.never")
                                : w.say(
                                        "strategy.platform.last.value",
                                        w.date(last.day()),
                                        w.dateTime(last.at()))));
    }

    List<String> steps(Line line) {
        return JoinedSteps.list(line.joined(), w);
    }

    /** How many services of all bodies made each step. */
    DataTable steps() {
        var table =
                DataTable.of(
                        w.say("strategy.platform.made"),
                        Column.text(w.say("strategy.platform.step")),
                        Column.number(w.say("strategy.by-body.services")),
                        Column.number(w.say("strategy.bodies")));
        for (JoinedSteps.Made one : made) {
            table =
                    table.row(
                            w.say("strategy.platform.step." + one.step().code()),
                            w.number(one.services()),
                            w.number(one.bodies()));
        }
        return table;
    }

    /** What its platform told of a service and what was counted here says otherwise. */
    ContestedWords contested(Line line) {
        return contested.only(
                one ->
                        one.claim().home().equals(line.body().home())
                                && line.service().code().equals(one.claim().service()));
    }

    String span() {
        return w.say("strategy.span", w.date(period.firstDay()), w.date(period.lastDay()));
    }
}
