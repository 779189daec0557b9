package org.parvis.disputes.needs;

import java.time.LocalDate;
import org.parvis.cases.spi.Payload;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Interpreting;
import org.parvis.disputes.NeedAct;
import org.parvis.disputes.Needs;
import org.parvis.disputes.Side;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * A side asks for an interpreter, and whoever mediates answers. What is refused changes nothing.
 */
@Component
class NeedsAsked {
    private static final Outcome<Payload> MOVED = Outcome.refused("disputes.refused.moved");

    private final Disputes disputes;
    private final DisputeDays days;

    NeedsAsked(Disputes disputes, DisputeDays days) {
        this.disputes = disputes;
        this.days = days;
    }

    /** The days of the programme; for one that finds no interpreters there is no such page. */
    static Interpreting rules(Disputes.Place place) {
        return place.program().care().interpreting().orElseThrow(Disputes::absent);
    }

    /** Whether that side may ask now: one thing at a time. */
    static boolean asks(Disputes.Place place) {
        return place.side() != Side.MEDIATOR
                && place.dispute().claim().isPresent()
                && !place.dispute().stage().over()
                && Needs.open(place.dispute(), place.side()).isEmpty();
    }

    /**
     * Asks for an interpreter; sent twice, it is asked once.
     *
     * @param lang in which the language is named to whoever else reads it
     */
    Outcome<Integer> ask(Disputes.Place place, Interpreting.Language language, String lang) {
        return disputes.write(place, now -> asked(now, language, lang));
    }

    private Outcome<Payload> asked(
            Disputes.Place now, Interpreting.Language language, String lang) {
        if (asks(now)) {
            return Outcome.ok(
                    new NeedAct.Asked(
                            now.by(),
                            language.code(),
                            language.name().in(lang),
                            now.dispute().mediator().isEmpty(),
                            days.last(now.program(), rules(now).answerDays()),
                            days.now()));
        }
        return Needs.open(now.dispute(), now.side())
                .filter(open -> open.language().equals(language.code()))
                .map(open -> Disputes.TWICE)
                .orElse(MOVED);
    }

    /** Says to a side on which day an interpreter is there: whoever mediates now, and once. */
    Outcome<Integer> meet(Disputes.Place place, Side side, LocalDate on, String words) {
        return disputes.write(
                place,
                now ->
                        now.side() == Side.MEDIATOR
                                        && !now.dispute().stage().over()
                                        && Needs.open(now.dispute(), side).isPresent()
                                ? Outcome.ok(new NeedAct.Met(side, now.by(), on, words, days.now()))
                                : MOVED);
    }
}
