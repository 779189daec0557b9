package org.parvis.forms.known;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the questions of a page.
 *
 * @param consent what the person is asked before anything is read; the questions then wait
 * @param fields known values to confirm or correct, by question
 * @param notes why a question is asked although a register might know, in plain words
 * @param decisions what the person may decide otherwise
 * @param reads where the readings are listed, once there is something to list
 */
public record KnownPage(
        @Nullable Consent consent,
        Map<String, Value> fields,
        List<String> notes,
        List<Decision> decisions,
        @Nullable String reads) {
    public static final KnownPage NONE = new KnownPage(null, Map.of(), List.of(), List.of(), null);

    public KnownPage {
        fields = Map.copyOf(fields);
        notes = List.copyOf(notes);
        decisions = List.copyOf(decisions);
    }

    /**
     * Consent to read one register.
     *
     * @param keeps whether it can be kept for some time: somebody signed in answers for themselves
     */
    public record Consent(
            String title,
            String lead,
            String purpose,
            String basis,
            List<String> values,
            boolean keeps,
            String action) {}

    /**
     * One known value.
     *
     * @param said who says so and since when
     * @param chosen {@code confirm}, {@code contest} or nothing yet
     * @param unchosen the error when nothing was chosen
     */
    public record Value(
            String said,
            List<String> lines,
            String chosen,
            String note,
            @Nullable String unchosen) {}

    /** A decision taken that may be taken back. */
    public record Decision(String label, String action, String value) {}
}
