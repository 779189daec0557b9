package org.parvis.cases.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.forms.AnswerAt;
import org.parvis.forms.ReplacedFile;

/**
 * The answers of a file one by one, with their rows and documents: which stand, which are queried,
 * what they were before. The request as it was received never changes; what is read here is the
 * request with the person's corrections laid over it. All is named by its {@linkplain AnswerAt
 * place}; documents that answer no question stand in a place of their own.
 */
public record AnswerReview(
        ActContent.Received request,
        Map<String, Object> answers,
        Map<String, ReviewAct.Queried> pending,
        Set<String> accepted,
        Map<String, List<ReviewAct.Change>> changes,
        Set<String> recomputed,
        FiledDocuments documents) {

    public static AnswerReview of(List<StoredAct> acts) {
        ActContent.Received received =
                (ActContent.Received) Objects.requireNonNull(acts.getFirst().content());
        AnswerReview review =
                new AnswerReview(
                        received,
                        standing(received),
                        new LinkedHashMap<>(),
                        new TreeSet<>(),
                        new LinkedHashMap<>(),
                        new TreeSet<>(),
                        FiledDocuments.of(received.attachments()));
        acts.forEach(review::add);
        return review;
    }

    private static Map<String, Object> standing(ActContent.Received received) {
        Map<String, Object> standing = new LinkedHashMap<>(received.answers());
        List<Object> loose = new ArrayList<>();
        for (ActContent.Attachment attachment : received.attachments()) {
            if (!names(received.answers(), attachment.id())) {
                loose.add(named(attachment));
            }
        }
        if (!loose.isEmpty()) {
            standing.put(AnswerAt.NO_QUESTION, loose);
        }
        return standing;
    }

    private static boolean names(@Nullable Object answer, String document) {
        return switch (answer) {
            case Map<?, ?> row -> row.values().stream().anyMatch(a -> names(a, document));
            case List<?> list -> list.stream().anyMatch(a -> names(a, document));
            case String text -> text.startsWith(document + "/");
            case null, default -> false;
        };
    }

    /** A document as answers name it. */
    public static String named(ActContent.Attachment attachment) {
        return ReplacedFile.named(attachment.id(), attachment.size(), attachment.name());
    }

    private void add(StoredAct act) {
        switch (act.said(ReviewAct.class)) {
            case ReviewAct.Queried queried -> {
                pending.put(queried.question(), queried);
                accepted.remove(queried.question());
            }
            case ReviewAct.Accepted taken -> {
                AnswerAt at = AnswerAt.of(taken.question());
                accepted.add(at.address());
                pending.keySet().removeIf(place -> at.holds(AnswerAt.of(place)));
            }
            case ReviewAct.Corrected corrected -> {
                documents.add(corrected, act.envelope().at());
                corrected.changes().forEach(this::change);
                corrected.computed().forEach(this::compute);
            }
            case null, default -> {}
        }
    }

    private void change(ReviewAct.Change change) {
        pending.remove(change.question());
        lay(change);
    }

    private void compute(ReviewAct.Change change) {
        recomputed.add(change.question());
        lay(change);
    }

    private void lay(ReviewAct.Change change) {
        Map<String, Object> after = AnswerAt.of(change.question()).put(answers, change.after());
        answers.clear();
        answers.putAll(after);
        changes.computeIfAbsent(change.question(), question -> new ArrayList<>()).add(change);
    }

    /** What stands in a place now. */
    public @Nullable Object at(String place) {
        return AnswerAt.of(place).in(answers);
    }

    /** Whether there is such a place: a row or a file that nobody sent is none. */
    public boolean has(AnswerAt at) {
        boolean counted = at.isRow() || at.isFile();
        return at.steps().size() == 1 || (counted ? at : at.around()).in(answers) != null;
    }

    /** The changes of a place and of what stands in it, in their order. */
    public List<ReviewAct.Change> changesOf(AnswerAt at) {
        return changes.entrySet().stream()
                .filter(change -> at.holds(AnswerAt.of(change.getKey())))
                .flatMap(change -> change.getValue().stream())
                .toList();
    }

    /** Whether it, or something in it, waits for the person. */
    public boolean waits(AnswerAt at) {
        return pending.keySet().stream().anyMatch(place -> at.holds(AnswerAt.of(place)));
    }

    /** The request with the answers as they stand now, for letters and for who examines. */
    public ActContent.Received now() {
        if (changes.isEmpty()) {
            return request;
        }
        Map<String, Object> now = new LinkedHashMap<>(answers);
        now.remove(AnswerAt.NO_QUESTION);
        return request.with(now);
    }
}
