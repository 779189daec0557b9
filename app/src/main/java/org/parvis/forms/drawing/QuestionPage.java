package org.parvis.forms.drawing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.SummaryRow;
import org.parvis.forms.known.KnownPage;
import org.parvis.forms.services.OpenNotice;

/**
 * A page of questions.
 *
 * @param known what registers say of these questions
 * @param device what the device has to do with it; none where it keeps nothing
 */
public record QuestionPage(
        String service,
        Head head,
        Sending sending,
        List<FieldView> fields,
        List<FieldError> errors,
        KnownPage known,
        Brought brought,
        Aside aside,
        @Nullable OpenNotice notice,
        @Nullable DeviceView device) {

    /**
     * What stands above the questions.
     *
     * @param saved when it was last kept, in words
     * @param caption part and number of the page
     * @param heading heading of a page of several questions; a single question is its own
     * @param spoken why it goes on in French, when it was begun in another language
     */
    public record Head(
            String back,
            @Nullable String saved,
            String caption,
            @Nullable String heading,
            @Nullable Spoken spoken) {}

    /**
     * How the page is sent.
     *
     * @param asked questions that are drawn, so that a question revealed by an answer is no mistake
     * @param proposed what is drawn and nobody answered yet, as {@link
     *     org.parvis.forms.drafts.Seen} writes it
     * @param told what was told of an answer that may stay, as {@link org.parvis.forms.drafts.Seen}
     *     writes it
     * @param carried answers brought along, not drawn
     */
    public record Sending(
            String action,
            String asked,
            String proposed,
            String told,
            Map<String, List<String>> carried,
            boolean toAnswers,
            boolean withFiles,
            boolean mayPause,
            String button,
            @Nullable Keep keep) {}

    /**
     * How the page is kept while somebody writes.
     *
     * @param address where; empty when it is kept as it is sent only
     * @param seen what the draft held when it was drawn
     */
    public record Keep(String address, String seen) {}

    /**
     * Answers that were not typed here.
     *
     * @param prefilled what the address brought
     * @param again what the person answered before, by question
     */
    public record Brought(@Nullable Prefilled prefilled, Map<String, List<Again>> again) {
        public static final Brought NOTHING = new Brought(null, Map.of());
    }

    /**
     * What the address brought.
     *
     * @param ignored whether something else was brought and not taken
     * @param without where one starts without it
     */
    public record Prefilled(List<SummaryRow> rows, boolean ignored, String without) {}

    /**
     * An answer that the person gave before.
     *
     * @param about which one, for whom the button stands alone
     * @param value what the button sends
     */
    record Again(String said, String button, String about, String value) {}

    /**
     * What stands beside the questions.
     *
     * @param why why the page asks; each question may give its own reasons
     */
    record Aside(
            @Nullable String why,
            List<WhyAsked> reasons,
            @Nullable String readers,
            @Nullable String help,
            Elsewhere elsewhere) {}

    /**
     * Where else this part may be answered.
     *
     * @param share where somebody may be invited to answer it
     * @param paper where the part that this page takes back is printed
     */
    public record Elsewhere(@Nullable String share, @Nullable String paper) {
        public static final Elsewhere NOWHERE = new Elsewhere(null, null);
    }
}
