package org.parvis.cases.clocks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.acts.Clock;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;

/** A clock line by line, the same for person and agent: day, act, cause, regime, days left. */
public final class LedgerTable {
    private final Calendars calendars;

    public LedgerTable(Calendars calendars) {
        this.calendars = calendars;
    }

    public DataTable of(Clock clock, ProcessDefinition process, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("team.ledger.caption", ClockWords.name(clock, process, w)),
                        Column.text(w.say("team.ledger.date")),
                        Column.text(w.say("team.ledger.act")),
                        Column.text(w.say("review.ledger.cause")),
                        Column.number(w.say("team.ledger.left")));
        List<Ledger.Entry> entries = clock.ledger().entries();
        for (int i = 0; i < entries.size(); i++) {
            Ledger.Entry entry = entries.get(i);
            Ledger.State state = calendars.state(new Ledger(entries.subList(0, i + 1)), entry.at());
            table =
                    table.row(
                            w.dayShort(entry.day()),
                            w.say(
                                    "team.ledger." + entry.kind().name().toLowerCase(Locale.ROOT),
                                    entry.days()),
                            cause(entry, process, w),
                            w.number(Math.max(0, state.allowed() - state.counted())));
        }
        return table;
    }

    /** Why, and under which rules the days are counted. */
    private String cause(Ledger.Entry entry, ProcessDefinition process, Words w) {
        String regime =
                calendars.regimes().version(entry.regime(), entry.version()).title().in(w.lang());
        return w.say("review.ledger.under", cause(entry.cause(), process, w), regime);
    }

    private static String cause(String cause, ProcessDefinition process, Words w) {
        String key = "review.cause." + cause.replaceFirst(":.*", "");
        return w.has(key)
                ? w.say(key)
                : process.terms().stream()
                        .flatMap(
                                term ->
                                        term.extension() == null
                                                ? Stream.empty()
                                                : term.extension().grounds().stream())
                        .filter(ground -> ground.code().equals(cause))
                        .map(ground -> ground.label().in(w.lang()))
                        .findFirst()
                        .orElse(cause);
    }
}
