package org.parvis.cases.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.ReviewAct;

/**
 * The documents of a request, those that came in place of others included: the former ones stay in
 * the file, and each says by which it was replaced, and when.
 */
public record FiledDocuments(
        List<ActContent.Attachment> received, Map<String, Replacement> replaced) {
    /** What came in place of a document. */
    record Replacement(ActContent.Attachment by, Instant at) {}

    /**
     * A document of the file.
     *
     * @param replaced by which; none when it stands
     */
    record Filed(ActContent.Attachment document, @Nullable Replacement replaced) {}

    static FiledDocuments of(List<ActContent.Attachment> received) {
        return new FiledDocuments(received, new HashMap<>());
    }

    void add(ReviewAct.Corrected corrected, Instant at) {
        for (ReviewAct.Change change : corrected.changes()) {
            if (change.before() instanceof String before && change.after() instanceof String) {
                corrected.attachments().stream()
                        .filter(came -> AnswerReview.named(came).equals(change.after()))
                        .forEach(came -> replaced.put(id(before), new Replacement(came, at)));
            }
        }
    }

    private static String id(String named) {
        return named.substring(0, Math.max(0, named.indexOf('/')));
    }

    /** All of them: after each, those that came in its place. */
    public List<Filed> all() {
        List<Filed> all = new ArrayList<>();
        received.forEach(document -> all.addAll(chain(document)));
        return all;
    }

    /** The document that stands in a place, then those that it replaced, latest first. */
    public List<Filed> of(@Nullable Object named) {
        return received.stream()
                .map(this::chain)
                .filter(chain -> AnswerReview.named(chain.getLast().document()).equals(named))
                .findFirst()
                .map(List::reversed)
                .orElse(List.of());
    }

    private List<Filed> chain(ActContent.Attachment first) {
        List<Filed> chain = new ArrayList<>();
        ActContent.Attachment document = first;
        Replacement next = replaced.get(document.id());
        while (next != null) {
            chain.add(new Filed(document, next));
            document = next.by();
            next = replaced.get(document.id());
        }
        chain.add(new Filed(document, null));
        return chain;
    }
}
