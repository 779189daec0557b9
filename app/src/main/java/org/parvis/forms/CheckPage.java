package org.parvis.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;

/** Is it the right way? The questions, then the verdict with its reason. */
record CheckPage(
        String service,
        String back,
        String action,
        String intro,
        String asked,
        List<FieldView> fields,
        List<FieldError> errors,
        @Nullable Verdict verdict,
        @Nullable OpenNotice notice) {

    record Verdict(
            String kind,
            String word,
            String title,
            String explanation,
            @Nullable String citation,
            @Nullable Link other,
            @Nullable String begin) {}
}
