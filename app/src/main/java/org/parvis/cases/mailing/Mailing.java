package org.parvis.cases.mailing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * A message that a body writes to many files at once.
 *
 * @param filter the queue that it was written to, as its address says it
 * @param files how many files that was
 */
record Mailing(
        Home home,
        UUID id,
        String filter,
        Words french,
        Words english,
        State state,
        int files,
        UUID madeBy,
        Instant madeAt,
        @Nullable UUID approvedBy) {

    /** What it says in one language. */
    record Words(String subject, String text) {
        boolean empty() {
            return subject.isBlank() && text.isBlank();
        }
    }

    /** Where a mailing stands. */
    enum State {
        /** For a second person to read it. */
        WAITING("waiting"),
        RUNNING("running"),
        STOPPED("stopped"),
        DONE("done");

        private final String code;

        State(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("Unknown state of a mailing");
        }
    }

    /** In the language of a file; French where nothing else was written. */
    Words in(String lang) {
        return lang.equals("en") && !english.empty() ? english : french;
    }
}
