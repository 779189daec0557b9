package org.parvis.cases.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.clocks.PersonDays;
import org.parvis.cases.decision.FairSteps;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.Threads;
import org.parvis.cases.spi.Payload;
import org.parvis.ds.Stone;

/**
 * What a file waits for from its person, derived from its acts, with the days that are theirs: the
 * body's days are never among them. Where no rule gives the person a last day, their days are those
 * since they were asked.
 *
 * @param by who of the body asked
 * @param said what they asked, in their words
 * @param how many points, where answers are to be looked at again
 * @param thread of a question: the conversation in which it was asked
 * @param until last day to act; none when no rule gives one
 */
record Turn(
        Asks asks,
        Instant at,
        String by,
        String said,
        int many,
        int thread,
        LocalDate since,
        @Nullable LocalDate until,
        LocalDate today) {
    static final int MOST_STONES = 60;

    /** What is asked. */
    enum Asks {
        NOTICE,
        QUERIES,
        QUESTION
    }

    /** Whose file it is acts now: to what has a last day first, then to what holds answers back. */
    static Optional<Turn> of(CaseFile head, List<StoredAct> acts, LocalDate today, ZoneId zone) {
        Optional<Turn> notice = notice(head, acts, today, zone);
        return notice.isPresent() || !head.state().open()
                ? notice
                : queries(head, acts, today, zone).or(() -> question(acts, today, zone));
    }

    private static Optional<Turn> notice(
            CaseFile head, List<StoredAct> acts, LocalDate today, ZoneId zone) {
        ReviewAct.Intended notice = FairSteps.open(acts);
        LocalDate until = FairSteps.until(acts);
        boolean heard = FairSteps.observed(acts) != null;
        boolean over = until != null && today.isAfter(until);
        boolean decided = StoredAct.last(acts, ActContent.Decided.class) != null;
        return notice == null
                        || heard
                        || over
                        || (!head.state().open() && !decided)
                        || !Transitions.may(head, "observed")
                ? Optional.empty()
                : Optional.of(
                        new Turn(
                                Asks.NOTICE,
                                at(acts, notice),
                                notice.by(),
                                notice.reasons(),
                                1,
                                0,
                                LocalDate.ofInstant(at(acts, notice), zone),
                                until,
                                today));
    }

    private static Optional<Turn> queries(
            CaseFile head, List<StoredAct> acts, LocalDate today, ZoneId zone) {
        List<ReviewAct.Queried> pending = List.copyOf(AnswerReview.of(acts).pending().values());
        return pending.isEmpty() || !Transitions.may(head, "corrected")
                ? Optional.empty()
                : Optional.of(
                        new Turn(
                                Asks.QUERIES,
                                at(acts, pending.getFirst()),
                                pending.getFirst().by(),
                                pending.getFirst().text(),
                                pending.size(),
                                0,
                                LocalDate.ofInstant(at(acts, pending.getFirst()), zone),
                                null,
                                today));
    }

    private static Optional<Turn> question(List<StoredAct> acts, LocalDate today, ZoneId zone) {
        return Threads.question(acts)
                .map(
                        act -> {
                            TalkAct.Asked asked =
                                    (TalkAct.Asked) Objects.requireNonNull(act.content());
                            return new Turn(
                                    Asks.QUESTION,
                                    act.envelope().at(),
                                    asked.by(),
                                    asked.text(),
                                    1,
                                    thread(acts, act.seq()),
                                    LocalDate.ofInstant(act.envelope().at(), zone),
                                    null,
                                    today);
                        });
    }

    private static int thread(List<StoredAct> acts, int seq) {
        return Threads.of(acts).stream()
                .filter(topic -> topic.messages().stream().anyMatch(said -> said.seq() == seq))
                .findFirst()
                .map(Threads.Topic::number)
                .orElse(0);
    }

    private static Instant at(List<StoredAct> acts, Payload content) {
        return StoredAct.saying(acts, content).envelope().at();
    }

    PersonDays days() {
        return new PersonDays(since, until, today);
    }

    /** One stone a day: those gone, today, those to come; a long wait shows its latest days. */
    List<Stone> stones() {
        return days().stones(MOST_STONES);
    }
}
