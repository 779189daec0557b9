package org.parvis.participation.hearings;

import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Hearings;
import org.parvis.participation.Hearings.Session;

/** How it is said when, where and how people are heard. */
record SessionWords(Words w) {
    /** How and in which language somebody is heard, and their signs. */
    String how(Request one) {
        return w.say(
                "participation.hearing.who",
                w.say("participation.hearing.how." + one.speech().word()),
                w.say("participation.hearing.lang." + one.who().lang()),
                one.entry());
    }

    /** The rule that keeps a request back; none where none does. */
    @Nullable String rule(Consultation of, @Nullable String rule) {
        return rule == null
                ? null
                : of.rule(rule).map(it -> w.typeset(it.name().in(w.lang()))).orElse(rule);
    }

    String place(Session it) {
        String place = w.typeset(it.place().in(w.lang()));
        return it.remote() ? w.say("participation.hearing.session.remote", place) : place;
    }

    String when(Session it) {
        return w.say(
                "participation.hearing.session",
                w.dateLong(it.day()),
                w.time(it.from()),
                w.time(it.until()),
                place(it));
    }

    /** The day and hour of a place in the order; that it waits for one where it has none. */
    String when(Hearings hearings, Request.Seat seat) {
        String code = seat.session();
        LocalTime at = seat.startsAt();
        Optional<Session> session =
                code == null || at == null ? Optional.empty() : hearings.session(code);
        return session.map(
                        it ->
                                w.say(
                                        "participation.hearing.seat.at",
                                        w.date(it.day()),
                                        at == null ? "" : w.time(at)))
                .orElseGet(() -> w.say("participation.hearing.seat.none"));
    }
}
