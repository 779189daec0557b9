package org.parvis.participation.budget;

import java.util.List;
import org.parvis.participation.CountMethod;
import org.parvis.participation.budget.BudgetBallots.Kept;
import org.parvis.participation.count.Election;
import org.parvis.participation.count.Outcome;
import org.parvis.participation.count.Reach;

/** How far the count of a budget is. */
sealed interface Tally {
    /** Its ballots were not taken together yet, or its seal does not hold. */
    record Waiting(Seal.State seal) implements Tally {}

    /** Nobody voted. */
    record Nobody() implements Tally {}

    /** The ballots are not those whose digest was published. */
    record Altered(String digest) implements Tally {}

    /** The rule does not come to its end. */
    record Endless(long raises) implements Tally {}

    /**
     * It is counted.
     *
     * @param byRule what other rules would choose of the same ballots, the sealed one first
     */
    record Done(Kept kept, Election election, List<ByRule> byRule) implements Tally {
        ByRule sealed() {
            return byRule.getFirst();
        }
    }

    /** What one rule chooses. */
    record ByRule(CountMethod method, Outcome outcome, Reach reach) {}
}
