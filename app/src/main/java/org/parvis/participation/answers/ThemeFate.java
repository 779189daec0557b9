package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Consultation;

/**
 * One theme from what was said to what came of it.
 *
 * @param votes how many votes its propositions have
 * @param texts how many texts were published under it
 */
record ThemeFate(
        Words w, Consultation.Theme theme, Given given, LocalDate today, int votes, int texts) {
    /** A commitment and where it is today. */
    record Line(
            String id,
            Spoken what,
            Spoken unit,
            String by,
            @Nullable String moved,
            Status today,
            String css,
            List<Commitment.News> news) {}

    String code() {
        return theme.code();
    }

    String name() {
        return w.typeset(theme.name().in(w.lang()));
    }

    String said() {
        return w.say("participation.outcome.said", votes, texts);
    }

    @Nullable Answer answer() {
        return given.answer(theme.code()).orElse(null);
    }

    /** Those that were corrected since, the last first. */
    List<Answer> before() {
        List<Answer> all = given.versions(theme.code());
        return all.size() < 2 ? List.of() : all.subList(0, all.size() - 1).reversed();
    }

    Status verdict(Answer one) {
        return new StandingWords(w).verdict(one.verdict());
    }

    Spoken spoken(LocalizedText words) {
        return Spoken.of(words, w);
    }

    String day(LocalDate day) {
        return w.date(day);
    }

    Status waits() {
        return Status.of(w.say("participation.answers.waits"), Tone.WAIT);
    }

    /** What the page says of the body's answer by its edge; the words say it too. */
    String css() {
        Answer answer = answer();
        return answer == null
                ? "is-wait"
                : switch (answer.verdict()) {
                    case RETAINED -> "is-yes";
                    case PARTLY -> "is-part";
                    case NOT -> "is-no";
                };
    }

    List<Line> lines() {
        return given.commitments(theme.code()).stream().map(this::line).toList();
    }

    private Line line(Commitment one) {
        Standing standing = Standing.of(one, today);
        LocalDate moved =
                switch (standing) {
                    case Standing.Due due -> due.moved();
                    case Standing.Late late -> late.moved();
                    case Standing.Kept kept -> null;
                    case Standing.GivenUp up -> null;
                };
        return new Line(
                one.theme() + "-" + one.number(),
                spoken(one.what()),
                spoken(one.unit()),
                w.date(one.promisedOn()),
                moved == null ? null : w.date(moved),
                new StandingWords(w).tag(standing),
                css(standing),
                one.news());
    }

    private static String css(Standing standing) {
        return switch (standing) {
            case Standing.Kept kept -> "is-yes";
            case Standing.Due due -> "is-now";
            case Standing.Late late -> "is-late";
            case Standing.GivenUp up -> "is-no";
        };
    }
}
