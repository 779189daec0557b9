package org.parvis.cases.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.Writing;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a person corrects at once. What is handed a {@code JdbcClient} runs in its caller's
 * transaction and scene.
 *
 * @param computed what the rules compute otherwise from it
 * @param files the documents that come in place of others, by place; they join the file with it
 * @param seen number of the latest act that they had before them
 */
public record Correction(
        List<ReviewAct.Change> changes,
        List<ReviewAct.Change> computed,
        Map<String, Writing.Enclosing> files,
        int seen) {

    /** The act, if all of it is still asked for and nothing was asked after it was read. */
    Outcome<ReviewAct.Corrected> write(
            JdbcClient sql,
            CaseFile head,
            List<StoredAct> acts,
            ActContent.@Nullable Representative by) {
        boolean since =
                acts.stream()
                        .filter(act -> act.seq() > seen)
                        .anyMatch(act -> act.says(ReviewAct.Queried.class));
        if (since) {
            return Outcome.refused("cases.refused.queriedSince");
        }
        Set<String> pending = AnswerReview.of(acts).pending().keySet();
        boolean asked = changes.stream().allMatch(c -> pending.contains(c.question()));
        return asked && !changes.isEmpty()
                ? write(sql, head, by)
                : Outcome.refused("cases.refused.notQueried");
    }

    private Outcome<ReviewAct.Corrected> write(
            JdbcClient sql, CaseFile head, ActContent.@Nullable Representative by) {
        List<ReviewAct.Change> written = new ArrayList<>();
        List<ActContent.Attachment> came = new ArrayList<>();
        for (ReviewAct.Change change : changes) {
            Writing.Enclosing file = files.get(change.question());
            if (file == null) {
                written.add(change);
                continue;
            }
            switch (file.take(sql, head)) {
                case Outcome.Ok<List<ActContent.Attachment>>(var taken) when taken.size() == 1 -> {
                    came.addAll(taken);
                    written.add(change.to(AnswerReview.named(taken.getFirst())));
                }
                case Outcome.Ok<List<ActContent.Attachment>> none -> {
                    return Outcome.refused("documents.refused.absent");
                }
                case Outcome.Refused<List<ActContent.Attachment>>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.ok(new ReviewAct.Corrected(written, computed, came, by, null));
    }
}
