package org.parvis.cases.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.DecisionStanding;
import org.parvis.ds.FieldError;

/** The verification page: the question, then the verdict first and in words. */
record VerifyPage(
        String code,
        @Nullable String error,
        @Nullable Verdict verdict,
        @Nullable Known known,
        @Nullable Seal seal,
        boolean compared) {

    enum Verdict {
        VALID,
        REPLACED,
        SUSPENDED,
        WITHDRAWN,
        EXPIRED,
        ENDED,
        OTHER,
        ALTERED,
        SEALED,
        UNKNOWN;

        /** As in message keys. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Verdict of(DecisionStanding standing) {
            return switch (standing) {
                case VALID -> VALID;
                case SUSPENDED -> SUSPENDED;
                case REPLACED -> REPLACED;
                case WITHDRAWN -> WITHDRAWN;
                case EXPIRED -> EXPIRED;
                case ENDED -> ENDED;
            };
        }
    }

    /** What is said of a decision that is known. */
    record Known(String body, String service, LocalDate on, String digest) {}

    /**
     * The seal that was found in the letter.
     *
     * @param says how it stands, in words
     * @param certificate where its certificate is fetched, if it is one of ours
     */
    record Seal(String says, @Nullable String fingerprint, @Nullable String certificate) {}

    static VerifyPage blank() {
        return new VerifyPage("", null, null, null, null, false);
    }

    static VerifyPage empty(String error) {
        return new VerifyPage("", error, null, null, null, false);
    }

    List<FieldError> errors() {
        return error == null ? List.of() : List.of(new FieldError("code", error));
    }
}
