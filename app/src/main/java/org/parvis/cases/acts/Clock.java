package org.parvis.cases.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.spi.KindNames;
import org.parvis.cases.spi.TermMove;
import org.parvis.platform.Columns;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One clock of a file as it is stored: whose it is among the parties, the term's id, its ledger,
 * and what follows from the ledger so that a job finds what ends by an index.
 */
public record Clock(
        int party, String term, Ledger ledger, String phase, LocalDate dueOn, Instant endsAt) {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    public static Clock of(String term, Ledger ledger, Calendars calendars, Instant now) {
        Ledger.State state = calendars.state(ledger, now);
        String phase =
                ledger.last(Ledger.Kind.LATE).isPresent() && state.phase() == Ledger.Phase.LATE
                        ? "LATE"
                        : state.phase() == Ledger.Phase.LATE ? "RUNNING" : state.phase().name();
        return new Clock(
                PartyRole.REQUESTER.number(),
                term,
                ledger,
                phase,
                state.due(),
                state.term().endsAt());
    }

    /** The same, of that party. */
    Clock of(int whose) {
        return new Clock(whose, term, ledger, phase, dueOn, endsAt);
    }

    public Clock with(Ledger next, Calendars calendars, Instant now) {
        return of(term, next, calendars, now).of(party);
    }

    /** Whether it is of a module, which names it: only that module reads it and says its end. */
    public boolean ofModule() {
        return !KindNames.isOfCases(term);
    }

    /** Whether that is the same clock, perhaps at another moment. */
    boolean isSame(Clock other) {
        return party == other.party && term.equals(other.term);
    }

    /** As its module is shown it. */
    public TermMove.Standing standing() {
        return new TermMove.Standing(party, term, dueOn, phase.equals("RUNNING"));
    }

    String json() {
        return JSON.writeValueAsString(ledger);
    }

    /** These clocks as the columns that one statement unnests. */
    static Map<String, @Nullable String[]> columns(List<Clock> clocks) {
        return Map.of(
                "parties", Columns.of(clocks, Clock::party),
                "terms", Columns.of(clocks, Clock::term),
                "phases", Columns.of(clocks, Clock::phase),
                "dues", Columns.of(clocks, Clock::dueOn),
                "ends", Columns.of(clocks, Clock::endsAt),
                "ledgers", Columns.of(clocks, Clock::json));
    }

    static Ledger read(String json) {
        return JSON.readValue(json, Ledger.class);
    }
}
