package org.parvis.payments;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * A terminal that moves no money and asks no network: whoever pays says themselves what it answers,
 * and when. It shows a whole journey, and every way in which one goes wrong.
 */
@Component
public class TestTerminal implements PaymentWay {
    public static final String CODE = "test";

    /** How long it takes where it is told to answer late. */
    static final Duration LATE = Duration.ofSeconds(20);

    private final Scenes scenes;
    private final InstantSource time;

    TestTerminal(Scenes scenes, InstantSource time) {
        this.scenes = scenes;
        this.time = time;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public URI page(Attempt attempt, String back, String lang) {
        return URI.create(back + "/terminal");
    }

    /** What it can be told to answer. */
    public enum Answer {
        PAID(Attempt.Step.CAPTURED, Duration.ZERO),
        LATE(Attempt.Step.CAPTURED, TestTerminal.LATE),
        DECLINED(Attempt.Step.DECLINED, Duration.ZERO),
        ABANDONED(Attempt.Step.ABANDONED, Duration.ZERO);

        private final Attempt.Step outcome;
        private final Duration after;

        Answer(Attempt.Step outcome, Duration after) {
            this.outcome = outcome;
            this.after = after;
        }

        public static Optional<Answer> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it was told what to answer. */
    public boolean answered(Attempt attempt) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        "select exists (select from payments.test_answers where"
                                                + " attempt = ?)")
                                .param(attempt.id())
                                .query(Boolean.class)
                                .single());
    }

    /** Tells it what to answer; the first word counts, whatever a second tab says. */
    public void answer(Attempt attempt, Answer answer) {
        Instant at = time.instant().plus(answer.after);
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into payments.test_answers (attempt, outcome, answers_at)
                                        values (?, ?, ?) on conflict do nothing
                                        """)
                                .param(attempt.id())
                                .param(answer.outcome.code())
                                .param(DueTable.timestamp(at))
                                .update());
    }

    @Override
    public Optional<Said> ask(Attempt attempt) {
        return scenes.job(
                        jobs ->
                                jobs.sql(
                                                """
                                                select outcome from payments.test_answers
                                                where attempt = ? and answers_at <= ?
                                                """)
                                        .param(attempt.id())
                                        .param(DueTable.timestamp(time.instant()))
                                        .query(String.class)
                                        .optional())
                .map(outcome -> Attempt.Step.valueOf(outcome.toUpperCase(Locale.ROOT)))
                .map(
                        outcome ->
                                new Said(
                                        CODE,
                                        attempt.id() + "/" + outcome.code(),
                                        attempt.id(),
                                        outcome,
                                        attempt.cents(),
                                        Cents.CURRENCY));
    }

    @Override
    public boolean giveBack(Attempt attempt, long cents, String key) {
        return true;
    }
}
