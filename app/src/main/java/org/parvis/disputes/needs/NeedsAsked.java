package org.parvis.disputes.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.parvis.cases.spi.Payload;
import org.parvis.disputes.Care;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Interpreting;
import org.parvis.disputes.NeedAct;
import org.parvis.disputes.Needs;
import org.parvis.disputes.Pace;
import org.parvis.disputes.PaceAct;
import org.parvis.disputes.Side;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * A side asks for an interpreter, and whoever mediates answers; or for a slower rhythm, which needs
 * no answer. What is refused changes nothing.
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

    /** Whether there is anything to ask for, or to answer: a side may always ask somebody. */
    static boolean any(Disputes.Place place) {
        Care care = place.program().care();
        return place.side() != Side.MEDIATOR
                || care.interpreting().isPresent()
                || care.slower() != null;
    }

    /** The days of the programme; one that finds no interpreters is asked for none. */
    static Interpreting rules(Disputes.Place place) {
        return place.program().care().interpreting().orElseThrow(Disputes::absent);
    }

    /** Whether that side may ask now: one thing at a time. */
    static boolean asks(Disputes.Place place) {
        return place.side() != Side.MEDIATOR
                && place.program().care().interpreting().isPresent()
                && place.dispute().claim().isPresent()
                && !place.dispute().stage().over()
                && Needs.open(place.dispute(), place.side()).isEmpty();
    }

    /** Asks for an interpreter; sent twice, it is asked once. */
    Outcome<Integer> ask(Disputes.Place place, Interpreting.Language language) {
        return disputes.write(place, now -> asked(now, language));
    }

    private Outcome<Payload> asked(Disputes.Place now, Interpreting.Language language) {
        if (asks(now)) {
            return Outcome.ok(
                    new NeedAct.Asked(
                            now.by(),
                            language.code(),
                            language.name(),
                            now.dispute().mediator().isEmpty(),
                            days.last(now.program(), rules(now).answerDays()),
                            days.now()));
        }
        return Needs.open(now.dispute(), now.side())
                .filter(open -> open.language().equals(language.code()))
                .map(open -> Disputes.TWICE)
                .orElse(MOVED);
    }

    /** Asks for a slower rhythm; sent twice, it is asked once. */
    Outcome<Integer> ease(Disputes.Place place) {
        return disputes.write(place, this::eased);
    }

    private Outcome<Payload> eased(Disputes.Place now) {
        if (!Pace.may(now)) {
            return Pace.eased(now.dispute(), now.side()).isPresent() ? Disputes.TWICE : MOVED;
        }
        int more = Objects.requireNonNull(now.program().care().slower()).days();
        List<PaceAct.Longer> offers =
                Stream.of(Side.CONSUMER, Side.MERCHANT)
                        .flatMap(side -> now.dispute().standing(side, days.today()).stream())
                        .map(
                                offer ->
                                        new PaceAct.Longer(
                                                offer.id(),
                                                Pace.longer(now, offer.until(), more, days)))
                        .toList();
        return Outcome.ok(new PaceAct.Eased(now.by(), more, offers, days.now()));
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
