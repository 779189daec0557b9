package org.parvis.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.SummaryRow;

/**
 * A page of questions.
 *
 * @param saved when it was last kept, in words
 * @param caption part and number of the page
 * @param heading heading of a page of several questions; a single question is its own
 * @param asked questions that are drawn, so that a question revealed by an answer is no mistake
 * @param why why the page asks; each question may give its own reasons
 * @param carried answers brought along, not drawn
 * @param share where somebody may be invited to answer this part
 * @param paper where the part that this page takes back is printed
 * @param known what registers say of these questions
 * @param again what the person answered before, by question
 * @param proposed what is drawn and nobody answered yet, as {@link Seen} writes it
 * @param device what the device has to do with it; none where it keeps nothing
 */
record QuestionPage(
        String service,
        KnownPage known,
        String back,
        @Nullable String saved,
        String caption,
        @Nullable String heading,
        String action,
        String asked,
        List<FieldView> fields,
        List<FieldError> errors,
        Map<String, List<String>> carried,
        boolean toAnswers,
        boolean withFiles,
        boolean mayPause,
        String button,
        @Nullable String why,
        List<WhyAsked> reasons,
        @Nullable String readers,
        @Nullable String help,
        @Nullable OpenNotice notice,
        @Nullable String share,
        @Nullable String paper,
        @Nullable Keep keep,
        @Nullable Prefilled prefilled,
        Map<String, List<Again>> again,
        String proposed,
        @Nullable DeviceView device) {

    /**
     * An answer that the person gave before.
     *
     * @param about which one, for whom the button stands alone
     * @param value what the button sends
     */
    record Again(String said, String button, String about, String value) {}

    /**
     * What the address brought.
     *
     * @param ignored whether something else was brought and not taken
     * @param without where one starts without it
     */
    record Prefilled(List<SummaryRow> rows, boolean ignored, String without) {}

    /**
     * How the page is kept while somebody writes.
     *
     * @param address where; empty when it is kept as it is sent only
     * @param seen what the draft held when it was drawn
     */
    record Keep(String address, String seen) {}
}
