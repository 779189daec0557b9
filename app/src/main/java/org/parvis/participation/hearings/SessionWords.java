package org.parvis.participation.hearings;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.parvis.ds.Words;
import org.parvis.participation.Hearings;
import org.parvis.participation.Hearings.Session;

/** How it is said when and where people are heard. */
record SessionWords(Words w) {
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", Locale.CANADA_FRENCH);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("h:mm\u00a0a", Locale.CANADA);

    String hour(LocalTime time) {
        if (w.lang().equals("fr") && time.getMinute() == 0) {
            return time.getHour() + "\u00a0h";
        }
        return time.format(w.lang().equals("fr") ? FRENCH : ENGLISH);
    }

    String place(Session it) {
        String place = w.typeset(it.place().in(w.lang()));
        return it.remote() ? w.say("participation.hearing.session.remote", place) : place;
    }

    String when(Session it) {
        return w.say(
                "participation.hearing.session",
                w.dateLong(it.day()),
                hour(it.from()),
                hour(it.until()),
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
                                        at == null ? "" : hour(at)))
                .orElseGet(() -> w.say("participation.hearing.seat.none"));
    }
}
