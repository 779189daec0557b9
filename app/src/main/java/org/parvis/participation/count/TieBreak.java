package org.parvis.participation.count;

import java.util.Comparator;

/** What decides between projects that are equal: more votes, less cost, the first identifier. */
enum TieBreak {
    VOTES,
    COST,
    NAME;

    /** Identifiers are in their order already: so are the numbers of projects. */
    Comparator<Integer> order(Election election) {
        return switch (this) {
            case VOTES -> Comparator.comparingLong(project -> -election.votes[project]);
            case COST -> Comparator.comparingLong(election::cost);
            case NAME -> Comparator.naturalOrder();
        };
    }
}
