package org.parvis.forms.beginning;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.forms.drawing.FieldView;
import org.parvis.forms.services.OpenNotice;

/**
 * Is it the right way? The questions, then the verdict with its reason.
 *
 * @param more the first question that the answers ask besides, when there is one
 * @param method how the questions are sent: a sensitive service leaves nothing in an address
 */
record CheckPage(
        String service,
        String back,
        String action,
        String method,
        String intro,
        String asked,
        List<FieldView> fields,
        List<FieldError> errors,
        @Nullable Link more,
        @Nullable Verdict verdict,
        @Nullable OpenNotice notice) {

    /**
     * The answer, why, by which article, and what to do next.
     *
     * @param because the answers that made it
     * @param missing what the person still needs
     * @param begin where one starts afresh; none when it is not the right way
     */
    record Verdict(
            String kind,
            String word,
            String title,
            String explanation,
            List<SummaryRow> because,
            List<String> missing,
            @Nullable String citation,
            @Nullable Link other,
            @Nullable String begin,
            Carried carried) {}

    /** Answers that the form can take over, in words and as the fields that say them again. */
    record Carried(List<SummaryRow> shown, Map<String, List<String>> fields) {
        static final Carried NOTHING = new Carried(List.of(), Map.of());

        boolean any() {
            return !shown.isEmpty();
        }
    }
}
