package org.parvis.participation.count;

import java.util.Comparator;
import java.util.List;
import org.parvis.participation.TieBreak;

/** Breaks ties by its list alone, which ends with the identifier and so always decides. */
final class TieRule {
    private final Election election;
    private final List<TieBreak> order;

    TieRule(Election election, List<TieBreak> order) {
        this.election = election;
        this.order = order;
    }

    /** Identifiers are in their order already: so are the numbers of projects. */
    static Comparator<Integer> order(TieBreak by, Election election) {
        return switch (by) {
            case VOTES -> Comparator.comparingLong(project -> -election.votes[project]);
            case COST -> Comparator.comparingLong(election::cost);
            case NAME -> Comparator.naturalOrder();
        };
    }

    int first(int round, List<Integer> equal, List<Tie> ties) {
        if (equal.size() == 1) {
            return equal.getFirst();
        }
        List<Integer> left = equal;
        for (TieBreak by : order) {
            Comparator<Integer> rule = order(by, election);
            int best = left.stream().min(rule).orElseThrow();
            left = left.stream().filter(one -> rule.compare(one, best) == 0).toList();
            if (left.size() == 1) {
                List<String> members =
                        equal.stream().sorted().limit(Tie.NAMED).map(election::id).toList();
                ties.add(new Tie(round, members, equal.size(), election.id(best), by));
                return best;
            }
        }
        throw new IllegalStateException("A rule of ties ends with the name");
    }
}
