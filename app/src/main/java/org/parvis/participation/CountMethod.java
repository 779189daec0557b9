package org.parvis.participation;

import java.util.List;
import java.util.Locale;

/**
 * How ballots are counted, declared before they are cast. The list of ties ends with the name,
 * which always decides.
 */
public record CountMethod(Rule rule, Utility utility, Completion completion, List<TieBreak> ties) {
    public CountMethod {
        ties = List.copyOf(ties);
        if (ties.isEmpty() || ties.getLast() != TieBreak.NAME) {
            throw new IllegalArgumentException("the list of ties must end with name");
        }
    }

    /** The most votes first, or equal shares of the budget for each voter. */
    public enum Rule {
        GREEDY,
        EQUAL_SHARES
    }

    /** What a project is worth to its supporter: its cost (times points), or one (its points). */
    public enum Utility {
        COST,
        CARDINALITY
    }

    /** What becomes of money that equal shares leave. */
    public enum Completion {
        NONE,
        ADD1,
        UTILITARIAN,
        ADD1U;

        public boolean raises() {
            return this == ADD1 || this == ADD1U;
        }

        public boolean fills() {
            return this == UTILITARIAN || this == ADD1U;
        }
    }

    /** A word of it as files, commands and message keys write it. */
    public static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
