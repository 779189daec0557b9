package org.parvis.catalogue;

import java.util.Comparator;
import java.util.List;
import org.parvis.kernel.Refusal;
import org.parvis.platform.packs.PackProblem;

/**
 * One thing wrong in a definition: where it is written, what it concerns, and why it is refused.
 *
 * @param where the path to it, as `form.pages.document.questions.description`
 */
public record Problem(String file, int line, String where, Refusal reason) {
    public static Problem at(String file, int line, String where, String key, Object... args) {
        return new Problem(file, line, where, Refusal.of("catalogue.problem." + key, args));
    }

    /** The same among the problems of a whole pack. */
    public PackProblem inPack() {
        return new PackProblem(new PackProblem.Place(file, line, where), reason);
    }

    /** A problem of a pack, which this definition has on its own. */
    public static Problem of(PackProblem.Place at, Refusal reason) {
        return new Problem(at.file(), at.line(), at.where(), reason);
    }

    static List<Problem> ordered(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .distinct()
                .toList();
    }
}
