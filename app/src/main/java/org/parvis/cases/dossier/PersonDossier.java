package org.parvis.cases.dossier;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.documents.StoredDocument;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file from one snapshot, as its person answers in it. */
public record PersonDossier(CaseFile head, List<StoredAct> acts, List<StoredDocument> documents) {
    /** The file to which the scene of that transaction leads; nothing when it leads to none. */
    public static Optional<PersonDossier> read(
            JdbcClient sql, CaseStore store, AttachedFiles attached) {
        return store.admitted(sql)
                .map(
                        head -> {
                            List<StoredAct> acts = store.acts(sql, head.id());
                            return new PersonDossier(head, acts, attached.of(sql, head, acts));
                        });
    }

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
