package org.parvis.cases;

import java.util.List;
import java.util.Map;
import org.parvis.documents.StoredDocument;

/** A file from one snapshot, as its person answers in it. */
record PersonDossier(CaseFile head, List<StoredAct> acts, List<StoredDocument> documents) {
    AnswerReview review() {
        return AnswerReview.of(acts);
    }

    /** What waited for the person after that act, by place: a form of then shows no more. */
    Map<String, ReviewAct.Queried> askedAt(int seen) {
        List<StoredAct> then = acts.stream().filter(act -> act.seq() <= seen).toList();
        return then.isEmpty() ? Map.of() : AnswerReview.of(then).pending();
    }
}
