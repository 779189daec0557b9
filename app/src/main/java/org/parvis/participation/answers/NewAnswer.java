package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/** An answer that a member is about to give, and what it promises besides what stands already. */
record NewAnswer(
        Verdict verdict,
        LocalizedText words,
        @Nullable LocalDate reviewOn,
        List<NewCommitment> commitments) {

    record NewCommitment(LocalizedText what, LocalizedText unit, LocalDate promisedOn) {}

    /**
     * What of a theme its writer had before them; whoever writes from an older state is told.
     *
     * @param version of the answer, zero for none
     * @param commitments how many there were
     */
    record Seen(int version, int commitments) {
        static final Seen NOTHING = new Seen(0, 0);

        static Seen of(Given given, String theme) {
            return new Seen(given.versions(theme).size(), given.commitments(theme).size());
        }

        /** Whatever cannot be read saw nothing. */
        static Seen read(String typed) {
            if (!typed.matches("\\d{1,2}-\\d{1,2}")) {
                return NOTHING;
            }
            int between = typed.indexOf('-');
            return new Seen(
                    Integer.parseInt(typed.substring(0, between)),
                    Integer.parseInt(typed.substring(between + 1)));
        }

        String text() {
            return version + "-" + commitments;
        }
    }

    /** Whether it says the same as that one. */
    boolean says(Answer before) {
        return before.verdict() == verdict
                && before.words().equals(words)
                && Objects.equals(before.reviewOn(), reviewOn);
    }
}
