package org.parvis.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/** The verification page: the question, then the verdict first and in words. */
record VerifyPage(
        String code,
        @Nullable String error,
        @Nullable Verdict verdict,
        @Nullable String body,
        @Nullable String service,
        @Nullable LocalDate on,
        @Nullable String digest,
        boolean compared) {

    enum Verdict {
        VALID("valid"),
        REPLACED("replaced"),
        OTHER_DOCUMENT("other"),
        UNKNOWN("unknown");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static VerifyPage blank() {
        return new VerifyPage("", null, null, null, null, null, null, false);
    }

    static VerifyPage empty(String error) {
        return new VerifyPage("", error, null, null, null, null, null, false);
    }

    static VerifyPage unknown(String code) {
        return new VerifyPage(code, null, Verdict.UNKNOWN, null, null, null, null, false);
    }

    List<FieldError> errors() {
        return error == null ? List.of() : List.of(new FieldError("code", error));
    }
}
