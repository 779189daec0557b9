package org.parvis.cases.team;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Status;

/**
 * One answer, row or document before an agent: as it stands, as it was, and what to say of it.
 *
 * @param kind answer, row or file
 * @param now what stands there and stood there before
 * @param query what to ask
 * @param back the examination
 */
record TeamAnswerPage(
        String reference,
        String label,
        String kind,
        Now now,
        Query query,
        boolean open,
        String back,
        String action,
        int seen,
        List<FieldError> errors,
        List<String> changed) {
    /**
     * What stands there.
     *
     * @param documents the document, before those that it replaced
     * @param inside the answers of a row, each of which can be looked at by itself
     * @param waits what was asked of it and waits for the person
     */
    record Now(
            List<String> lines,
            @Nullable Status status,
            List<TeamReviewPage.Before> before,
            List<AttachedFiles.Attached> documents,
            List<Link> inside,
            @Nullable String waits) {}

    /**
     * What is typed.
     *
     * @param field the question as the form puts it, for a correction to propose
     */
    record Query(Content field, String text, boolean propose) {}

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    boolean isFile() {
        return kind.equals("file");
    }
}
