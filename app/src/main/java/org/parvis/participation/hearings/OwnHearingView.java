package org.parvis.participation.hearings;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Hearings.Session;
import org.parvis.participation.Tool;
import org.parvis.participation.hearings.RequestTable.Own;

/** A request as whoever asked sees it. */
record OwnHearingView(Words w, Own own, Consultation of, LocalDate today, String action) {
    String name() {
        return w.typeset(of.name().in(w.lang()));
    }

    String hearing() {
        return HearingPaths.hearing(of.code(), w.lang());
    }

    /** Whether a yes counts today. */
    boolean canConfirm() {
        return own.is("unconfirmed") && !own.twice() && of.takes(Tool.HEARINGS, today);
    }

    /** Whose turn it is, to do what, by when. */
    String turn() {
        Request one = own.request();
        Request.Seat seat = one.seat();
        if (seat != null && !own.is("refused")) {
            return seat(seat);
        }
        return switch (one.state()) {
            case "unconfirmed" -> unconfirmed();
            case "waiting" -> {
                LocalDate by = own.readBy();
                yield w.say("participation.hearing.own.waiting", by == null ? "" : w.date(by));
            }
            case "accepted" ->
                    one.speech().speaks()
                            ? w.say(
                                    "participation.hearing.own.speaks",
                                    w.date(of.hearings().drawOn()))
                            : w.say("participation.hearing.own.brief");
            default -> w.say("participation.hearing.own.refused");
        };
    }

    private String unconfirmed() {
        if (own.twice()) {
            return w.say("participation.hearing.own.twice");
        }
        if (!canConfirm()) {
            return w.say("participation.hearing.own.late");
        }
        LocalDate yes = own.askedOn().plusDays(HearingRequests.YES);
        LocalDate last = of.last(Tool.HEARINGS).filter(day -> day.isBefore(yes)).orElse(yes);
        return w.say("participation.hearing.own.unconfirmed", w.date(last));
    }

    private String seat(Request.Seat seat) {
        String code = seat.session();
        Optional<Session> session = code == null ? Optional.empty() : of.hearings().session(code);
        if (of.hearings().over(today)
                || session.filter(it -> it.day().isBefore(today)).isPresent()) {
            return w.say("participation.hearing.own.over");
        }
        SessionWords words = new SessionWords(w);
        return session.map(
                        it ->
                                w.say(
                                        "participation.hearing.own.seat",
                                        words.when(of.hearings(), seat),
                                        words.place(it)))
                .orElseGet(() -> w.say("participation.hearing.own.waits", seat.place()));
    }

    /** How and in which language they speak, and their signs. */
    String meta() {
        return new SessionWords(w).how(own.request());
    }

    /** The rule that keeps it back, in words; none where none does. */
    @Nullable String rule() {
        return new SessionWords(w).rule(of, own.rule());
    }
}
