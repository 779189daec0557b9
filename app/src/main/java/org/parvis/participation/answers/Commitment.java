package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * What the body promised with an answer.
 *
 * @param number which one of its theme
 * @param unit who does it, in words
 * @param promisedOn the first day that was promised: it stays, whatever is said later
 * @param news what was said of it since, in its order
 */
record Commitment(
        UUID id,
        String consultation,
        String theme,
        int number,
        LocalizedText what,
        LocalizedText unit,
        LocalDate promisedOn,
        LocalDate madeOn,
        List<News> news) {

    /** What is said of a commitment. */
    enum Kind {
        KEPT("kept"),
        /** There is another day for it. */
        MOVED("moved"),
        GIVEN_UP("given-up");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        }
    }

    /**
     * @param day on which it was kept or given up, or the new day
     * @param words how one sees that it was kept, or why it was not
     * @param link where one sees it; none where there is no page
     */
    record News(
            Kind kind,
            LocalDate day,
            LocalizedText words,
            @Nullable String link,
            LocalDate saidOn) {}

    /** As it was promised at first. */
    NewAnswer.NewCommitment asPromised() {
        return new NewAnswer.NewCommitment(what, unit, promisedOn);
    }

    /** Whether that is what was said of it after so much was. */
    boolean said(int seen, News news) {
        return this.news.size() > seen && this.news.get(seen).equals(news);
    }

    Optional<News> last() {
        return news.isEmpty() ? Optional.empty() : Optional.of(news.getLast());
    }

    /** Whether the body still has it to do. */
    boolean stands() {
        return last().map(News::kind).filter(kind -> kind != Kind.MOVED).isEmpty();
    }
}
