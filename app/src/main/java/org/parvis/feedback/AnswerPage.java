package org.parvis.feedback;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;

/** One remark, and what the body says it did. */
record AnswerPage(Words w, ZoneId zone, Remark remark, Typed typed, List<FieldError> errors) {
    /** What was typed, shown again when it was refused. */
    record Typed(String changed, String fr, String en) {}

    String back() {
        return Addresses.room(w.lang());
    }

    String action() {
        return Addresses.room(w.lang(), remark.id());
    }

    String left() {
        return w.date(LocalDate.ofInstant(remark.leftAt(), zone));
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
