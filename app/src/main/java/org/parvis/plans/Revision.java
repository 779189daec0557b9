package org.parvis.plans;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * One revision of a plan.
 *
 * @param holder the code of the body or network whose plan it is
 * @param draft what is written now, for those who see it; else what was sent
 * @param sent what was sent last, if it ever was
 * @param edition counts every change, so that two people do not overwrite each other
 */
public record Revision(
        Home home,
        String holder,
        int number,
        State state,
        Plan draft,
        @Nullable Plan sent,
        int edition,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate publishedOn) {

    /** Where a revision is on its way. */
    public enum State {
        DRAFT,
        APPROVED,
        SENT,
        /** The central office asks for changes: the body writes again. */
        REQUIRED,
        ACCEPTED,
        PUBLISHED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public boolean writable() {
        return state == State.DRAFT || state == State.REQUIRED;
    }

    /** What outsiders see of it. */
    public Plan shown() {
        return sent == null ? draft : sent;
    }
}
