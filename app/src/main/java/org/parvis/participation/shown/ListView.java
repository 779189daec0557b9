package org.parvis.participation.shown;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;

/** All consultations: those where one can take part now, then those to come, then the others. */
record ListView(List<Card> open, List<Card> coming, List<Card> over) {
    /**
     * @param when in one sentence how long one can still take part, or that it is over
     */
    record Card(String href, String title, String summary, String body, String when) {}

    static ListView of(
            List<Consultation> all, Function<String, String> bodies, LocalDate today, Words w) {
        return new ListView(
                cards(all, one -> one.open(today), bodies, today, w),
                cards(all, one -> coming(one, today), bodies, today, w),
                cards(all, one -> !one.open(today) && !coming(one, today), bodies, today, w));
    }

    private static boolean coming(Consultation one, LocalDate today) {
        return !one.open(today)
                && one.phases().stream()
                        .anyMatch(phase -> !phase.tools().isEmpty() && phase.from().isAfter(today));
    }

    private static List<Card> cards(
            List<Consultation> all,
            Predicate<Consultation> which,
            Function<String, String> bodies,
            LocalDate today,
            Words w) {
        return all.stream()
                .filter(which)
                .map(
                        one ->
                                new Card(
                                        ParticipationPaths.consultation(one.code(), w.lang()),
                                        w.typeset(one.name().in(w.lang())),
                                        w.typeset(one.summary().in(w.lang())),
                                        bodies.apply(one.body()),
                                        when(one, today, w)))
                .toList();
    }

    private static String when(Consultation one, LocalDate today, Words w) {
        if (one.open(today)) {
            LocalDate until = one.phase(today).orElseThrow().until();
            return w.say(
                    "participation.list.open",
                    w.date(until),
                    ChronoUnit.DAYS.between(today, until) + 1);
        }
        if (coming(one, today)) {
            return one.phases().stream()
                    .filter(phase -> !phase.tools().isEmpty() && phase.from().isAfter(today))
                    .findFirst()
                    .map(phase -> w.say("participation.list.from", w.date(phase.from())))
                    .orElse("");
        }
        LocalDate last = one.closes().orElseGet(() -> one.phases().getLast().until());
        return w.say("participation.list.over", w.date(last));
    }
}
