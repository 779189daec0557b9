package org.parvis.cases.person;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.decision.CorrectionFields;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.ConversationPage;
import org.parvis.ds.FieldError;

/**
 * The answers, rows and documents that a person is asked to look at again, and those that they
 * corrected.
 *
 * @param back what was typed for what is no more to be looked at
 * @param seen number of the latest act, which the form sends back
 */
record CorrectionsPage(
        String reference,
        String body,
        List<Query> queries,
        List<Done> done,
        Map<String, String> faults,
        @Nullable String refused,
        List<GivenBackPage.Text> back,
        String file,
        int seen,
        boolean discreet) {

    /**
     * One answer, row or document that was queried.
     *
     * @param place where it stands in the form
     * @param proposal what the body proposes instead
     * @param document none when it is no document
     */
    record Query(
            String place,
            String label,
            String by,
            String text,
            List<String> now,
            @Nullable List<String> proposal,
            boolean takes,
            Content field,
            @Nullable Document document) {
        String choice() {
            return CorrectionFields.choice(place);
        }
    }

    /**
     * A document that was queried, and what may come in its place.
     *
     * @param now itself, before those that it replaced
     * @param accept the endings of names that a browser offers
     * @param how what was chosen: another, or none
     * @param why why none
     * @param waiting what came already
     */
    record Document(
            String place,
            List<AttachedFiles.Attached> now,
            String accept,
            String size,
            String how,
            String why,
            List<ConversationPage.Waiting> waiting) {
        String howField() {
            return CorrectionFields.how(place);
        }

        String whyField() {
            return CorrectionFields.why(place);
        }

        String fileField() {
            return CorrectionFields.file(place);
        }
    }

    /**
     * An answer before and after.
     *
     * @param told who changed it, when it is not the person alone
     * @param said why the person left it as it is
     */
    record Done(
            String label,
            List<String> before,
            List<String> after,
            @Nullable String told,
            @Nullable String said) {}

    /** Whether one of them is a document: the form then carries files. */
    boolean takesFiles() {
        return queries.stream().anyMatch(query -> query.document() != null);
    }

    @Nullable String error(String field) {
        return faults.get(field);
    }

    List<FieldError> errors() {
        if (refused != null) {
            return List.of(new FieldError(null, refused));
        }
        return faults.entrySet().stream()
                .map(fault -> new FieldError(fault.getKey(), fault.getValue()))
                .toList();
    }
}
