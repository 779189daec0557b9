package org.parvis.participation.count;

import java.util.List;

/**
 * How ballots are counted, declared before they are cast. The list of ties ends with the name,
 * which always decides.
 */
record Method(Rule rule, Utility utility, Completion completion, List<TieBreak> ties) {
    Method {
        ties = List.copyOf(ties);
        if (ties.isEmpty() || ties.getLast() != TieBreak.NAME) {
            throw new IllegalArgumentException("the list of ties must end with name");
        }
    }

    /** The most votes first, or equal shares of the budget for each voter. */
    enum Rule {
        GREEDY,
        EQUAL_SHARES
    }

    /** What a project is worth to its supporter: its cost (times points), or one (its points). */
    enum Utility {
        COST,
        CARDINALITY
    }

    /** What becomes of money that equal shares leave. */
    enum Completion {
        NONE,
        ADD1,
        UTILITARIAN,
        ADD1U;

        boolean raises() {
            return this == ADD1 || this == ADD1U;
        }

        boolean fills() {
            return this == UTILITARIAN || this == ADD1U;
        }
    }
}
