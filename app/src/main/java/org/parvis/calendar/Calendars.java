package org.parvis.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.parvis.platform.packs.ContentPack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Legal time for the other modules: terms, holidays and days left under the regimes in force. It
 * never reads a clock; who asks says when.
 */
@Component
public class Calendars {

    private final Supplier<Regimes> regimes;

    @Autowired
    Calendars(ContentPack pack) {
        this.regimes =
                pack.held(
                        () -> Regimes.load(pack.root().resolve("regimes")), Regimes.of(List.of()));
    }

    /** Legal time under regimes that never change. */
    public Calendars(Regimes regimes) {
        this.regimes = () -> regimes;
    }

    /** A term of so many days that starts on a day, under the current version of a regime. */
    public Term term(String regime, LocalDate start, int days) {
        return term(regimes().current(regime), start, days);
    }

    public Term term(LegalRegime regime, LocalDate start, int days) {
        return Counting.term(regime, start, days);
    }

    /** A term of so many months that starts on a day, under the current version of a regime. */
    public Term months(String regime, LocalDate start, int months) {
        return Counting.months(regimes().current(regime), start, months);
    }

    public boolean isHoliday(String regime, LocalDate day) {
        return regimes().current(regime).isHoliday(day);
    }

    /** The first working day strictly after the given day. */
    public LocalDate nextWorkingDay(String regime, LocalDate day) {
        return regimes().current(regime).workingDayFrom(day.plusDays(1));
    }

    /**
     * Days that remain before the end of a term: 0 on its last day, negative once it has ended.
     * They are days of the calendar, because that is how people count the time they have left.
     */
    public int daysLeft(Term term, Instant now) {
        LocalDate today = regimeOf(term).dayOf(now);
        return Math.toIntExact(term.lastDay().toEpochDay() - today.toEpochDay());
    }

    /** Every day of the term with its rank, for drawings and calendars. */
    public List<TermDay> days(Term term) {
        return Counting.days(regimeOf(term), term);
    }

    /** What the ledger says at an instant. */
    public Ledger.State state(Ledger ledger, Instant now) {
        return ledger.state(regimes(), now);
    }

    public Regimes regimes() {
        return regimes.get();
    }

    private LegalRegime regimeOf(Term term) {
        return regimes().version(term.regime(), term.regimeVersion());
    }
}
