package org.parvis.catalogue;

import java.util.List;
import org.parvis.kernel.Refusal;

/**
 * One thing wrong in a definition: where it is written, what it concerns, and why it is refused.
 *
 * @param where the path to it, as `form.pages.document.questions.description`
 */
public record Problem(String file, int line, String where, Refusal reason) {
    static Problem at(String file, int line, String where, String key, Object... args) {
        return new Problem(file, line, where, Refusal.of("catalogue.problem." + key, args));
    }

    /** File, line and place; the reason follows, in words. */
    public String place() {
        return file + ":" + line + (where.isEmpty() ? "" : " " + where);
    }

    static List<Problem> ordered(List<Problem> problems) {
        return problems.stream()
                .sorted(java.util.Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .distinct()
                .toList();
    }
}
