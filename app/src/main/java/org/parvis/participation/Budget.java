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
public record Budget(
        long amount,
        List<Shared> projects,
        int least,
        int most,
        CountMethod method,
        Ballots ballots) {
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
                            List.of(TieBreak.NAME)),
                    Ballots.USUAL);

    /** What the money could pay. */
    public record Shared(String code, LocalizedText name, LocalizedText text, long cost) {}

    /** What a ballot says of projects. */
    public enum Way {
        /** Which ones, in no order. */
        APPROVAL,
        /** How many of its points each one gets. */
        POINTS,
        /** Which one comes first, and which after it. */
        RANKED
    }

    /**
     * How ballots are filled, and when they are published.
     *
     * @param points that each ballot has to give; nothing where it gives none
     * @param minimum of fewer ballots none is published
     */
    public record Ballots(Way way, int points, int minimum) {
        public static final Ballots USUAL = new Ballots(Way.APPROVAL, 0, 10);
    }

    public Optional<Shared> project(String code) {
        return projects.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Way way() {
        return ballots.way();
    }
}
