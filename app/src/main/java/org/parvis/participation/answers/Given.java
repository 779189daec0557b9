package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was answered and promised in one consultation, from one snapshot.
 *
 * @param answers by theme, the first version first
 * @param texts the themes of the words that were published and have one
 */
record Given(
        Map<String, List<Answer>> answers, List<Commitment> commitments, Map<UUID, String> texts) {
    List<Answer> versions(String theme) {
        return answers.getOrDefault(theme, List.of());
    }

    /** The one that holds. */
    Optional<Answer> answer(String theme) {
        List<Answer> all = versions(theme);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    List<Commitment> commitments(String theme) {
        return commitments.stream().filter(one -> one.theme().equals(theme)).toList();
    }

    /**
     * Whether all of that was given right after so much was seen: the same form, sent once more.
     */
    boolean has(String theme, NewAnswer answer, NewAnswer.Seen seen) {
        List<Answer> all = versions(theme);
        List<Commitment> made = commitments(theme);
        int upTo = seen.commitments() + answer.commitments().size();
        if (all.isEmpty() || made.size() < upTo) {
            return false;
        }
        return answer.says(all.get(Math.min(seen.version(), all.size() - 1)))
                && made.subList(seen.commitments(), upTo).stream()
                        .map(Commitment::asPromised)
                        .toList()
                        .equals(answer.commitments());
    }

    /** When each answered theme was answered first. */
    List<LocalDate> first() {
        return answers.values().stream().map(all -> all.getFirst().givenOn()).toList();
    }
}
