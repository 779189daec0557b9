package org.parvis.participation;

import java.util.List;
import java.util.Optional;
import org.parvis.kernel.LocalizedText;

/**
 * A sum that people share among projects, as the file of its consultation has it; sums are in
 * cents.
 *
 * @param least fewest projects on a ballot
 * @param most most projects on a ballot
 */
public record Budget(long amount, List<Shared> projects, int least, int most, CountMethod method) {
    public static final Budget NONE =
            new Budget(
                    0,
                    List.of(),
                    1,
                    1,
                    new CountMethod(
                            CountMethod.Rule.GREEDY,
                            CountMethod.Utility.COST,
                            CountMethod.Completion.NONE,
                            List.of(TieBreak.NAME)));

    /** What the money could pay. */
    public record Shared(String code, LocalizedText name, LocalizedText text, long cost) {}

    public Optional<Shared> project(String code) {
        return projects.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
