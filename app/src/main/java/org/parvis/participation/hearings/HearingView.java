package org.parvis.participation.hearings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Hearings.Session;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;

/**
 * The hearings of a consultation.
 *
 * @param body that holds them, by its name
 * @param accepted those that are public, in their order
 * @param lot none before its seed is chosen
 */
record HearingView(
        Words w,
        Consultation of,
        String body,
        List<Request> accepted,
        @Nullable PublishedLot lot,
        LocalDate today,
        Asked asked) {

    /**
     * What the address asks for.
     *
     * @param speakers which page of speakers
     * @param briefs which page of briefs
     * @param done whether somebody just took their request back
     */
    record Asked(String speakers, String briefs, boolean done) {}

    String name() {
        return w.typeset(of.name().in(w.lang()));
    }

    String back() {
        return ParticipationPaths.consultation(of.code(), w.lang());
    }

    /** Whether one can ask today. */
    boolean takes() {
        return of.takes(Tool.HEARINGS, today);
    }

    String ask() {
        return HearingPaths.ask(of.code(), w.lang());
    }

    String calendar() {
        return HearingPaths.calendar(of.code(), w.lang());
    }

    PublishedLot.@Nullable Drawn drawn() {
        return lot == null ? null : lot.drawn();
    }

    /** Whose turn it is, to do what, by when. */
    String turn() {
        LocalDate first = of.first(Tool.HEARINGS).orElse(today);
        if (takes()) {
            return say("participation.hearing.turn.ask", of.last(Tool.HEARINGS).orElse(today));
        }
        if (today.isBefore(first)) {
            return say("participation.hearing.turn.before", first);
        }
        if (drawn() == null) {
            return today.isAfter(of.hearings().drawOn())
                    ? say("participation.hearing.turn.late", of.hearings().drawOn())
                    : say("participation.hearing.turn.draw", of.hearings().drawOn());
        }
        Optional<Session> next =
                of.hearings().sessions().stream()
                        .filter(one -> !one.day().isBefore(today))
                        .findFirst();
        return next.map(one -> say("participation.hearing.turn.next", one.day()))
                .orElseGet(this::answered);
    }

    private String answered() {
        LocalDate by = of.answerBy();
        return by == null
                ? w.say("participation.hearing.turn.over")
                : say("participation.hearing.turn.answer", by);
    }

    private String say(String key, LocalDate day) {
        return w.say(key, w.date(day));
    }

    List<String> sessions() {
        return of.hearings().sessions().stream().map(new SessionWords(w)::when).toList();
    }

    List<Request> speaking() {
        return accepted.stream().filter(one -> one.speech().speaks()).toList();
    }

    Slice<Request> speakers() {
        return Slice.of(speaking(), asked.speakers());
    }

    Slice<Request> briefs() {
        return Slice.of(
                accepted.stream().filter(one -> !one.brief().isEmpty()).toList(), asked.briefs());
    }

    /** How and in which language they speak, and their signs. */
    String meta(Request one) {
        return new SessionWords(w).how(one);
    }

    /** Their place and when they speak; nothing before the lot. */
    String seat(Request one) {
        Request.Seat seat = one.seat();
        return seat == null
                ? ""
                : w.say(
                        "participation.hearing.seat",
                        seat.place(),
                        new SessionWords(w).when(of.hearings(), seat));
    }

    String brief(Request one) {
        return HearingPaths.brief(of.code(), one.entry(), w.lang());
    }

    /** The others on a page of their own. */
    String page(String what, int number) {
        return HearingPaths.hearing(of.code(), w.lang()) + "?" + what + "=" + number;
    }

    boolean holds() {
        return lot == null || lot.holds(speaking());
    }

    String day(LocalDate day) {
        return w.date(day);
    }
}
