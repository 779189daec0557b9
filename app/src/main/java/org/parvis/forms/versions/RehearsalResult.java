package org.parvis.forms.versions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal found: figures only, none under five people.
 *
 * @param sampled whether only a part of them was looked at
 */
record RehearsalResult(int fromVersion, boolean sampled, Part drafts, Part submissions) {
    /** In the place of a figure between one and four. */
    static final int TOO_FEW = -1;

    /**
     * Drafts or submissions.
     *
     * @param population how many there are
     * @param looked how many were looked at
     * @param unreadable how many could not be read under their own version
     */
    record Part(
            int population,
            int looked,
            int unreadable,
            int eligibleBefore,
            int eligibleAfter,
            Map<String, Integer> changes,
            @Nullable String amountBefore,
            @Nullable String amountAfter,
            List<Group> groups,
            List<Example> examples) {}

    /** Those who gave one answer to one question. */
    record Group(String question, String answer, int size, Map<String, Integer> changes) {}

    /** Answers that several people share, and that made the same difference. */
    record Example(String change, int people, List<String> answers) {}
}
