package org.parvis.participation.budget;

import java.util.List;
import java.util.Map;
import org.parvis.participation.CountMethod;
import org.parvis.participation.budget.KeptBallots.Kept;
import org.parvis.participation.count.Outcome;
import org.parvis.participation.count.Reach;

/** How far the count of a budget is. */
sealed interface Tally {
    /** Its ballots were not taken together yet, or its seal does not hold. */
    record Waiting(Seal.State seal) implements Tally {}

    /** So many ballots were taken together, and are being counted. */
    record Counting(int ballots) implements Tally {}

    /** Nobody voted. */
    record Nobody() implements Tally {}

    /** The ballots are not those that were taken together. */
    record Altered() implements Tally {}

    /** The rule does not come to its end. */
    record Endless(long raises) implements Tally {}

    /**
     * It is counted.
     *
     * @param votes of each project, or its points
     * @param byRule what other rules would choose of the same ballots, the sealed one first
     */
    record Done(Kept kept, Map<String, Long> votes, List<ByRule> byRule) implements Tally {
        ByRule sealed() {
            return byRule.getFirst();
        }
    }

    /** What one rule chooses. */
    record ByRule(CountMethod method, Outcome outcome, Reach reach) {}
}
