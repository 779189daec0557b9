package org.parvis.cases.dossier;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.documents.StoredDocument;

/** A file from one snapshot, as its person answers in it. */
public record PersonDossier(CaseFile head, List<StoredAct> acts, List<StoredDocument> documents) {
    public ActContent.Received request() {
        return (ActContent.Received) Objects.requireNonNull(acts.getFirst().content());
    }

    public AnswerReview review() {
        return AnswerReview.of(acts);
    }

    /** What waited for the person after that act, by place: a form of then shows no more. */
    public Map<String, ReviewAct.Queried> askedAt(int seen) {
        List<StoredAct> then = acts.stream().filter(act -> act.seq() <= seen).toList();
        return then.isEmpty() ? Map.of() : AnswerReview.of(then).pending();
    }
}
