package org.parvis.participation.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.participation.count.CountedFile.TIES;
import static org.parvis.participation.count.CountedFile.done;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.participation.CountMethod;
import org.parvis.participation.CountMethod.Completion;
import org.parvis.participation.CountMethod.Rule;
import org.parvis.participation.CountMethod.Utility;

/** What holds of every election, tried on small ones that are drawn. */
class DrawnElectionsTests {
    @Test
    void smallElectionsAreThoseOfTheRuleAsItIsWritten() throws IOException {
        Random random = new Random(3);
        for (int turn = 0; turn < 400; turn++) {
            DrawnElection drawn = DrawnElection.of(random);
            for (Utility utility : Utility.values()) {
                NaiveShares naive =
                        new NaiveShares(drawn.costs(), drawn.voters(), utility == Utility.COST);
                assertThat(drawn.counted(utility, Completion.NONE, random).chosen())
                        .as("%s %s", drawn, utility)
                        .isEqualTo(names(naive.run(drawn.budget())));
                assertThat(drawn.counted(utility, Completion.ADD1, random).chosen())
                        .as("%s %s", drawn, utility)
                        .isEqualTo(names(naive.add1(drawn.budget())));
            }
        }
    }

    @Test
    void noCompletionPassesTheBudgetOrChoosesWhatNobodyWants() throws IOException {
        Random random = new Random(4);
        for (int turn = 0; turn < 200; turn++) {
            DrawnElection drawn = DrawnElection.of(random);
            for (Completion completion : Completion.values()) {
                Outcome outcome = drawn.counted(Utility.COST, completion, random);
                assertThat(outcome.cost().longValueExact()).isLessThanOrEqualTo(drawn.budget());
                assertThat(outcome.chosen())
                        .allSatisfy(id -> assertThat(drawn.votes(id)).isPositive());
            }
        }
    }

    @Test
    void raisesThatAreLeftOutLeaveNoMark() throws IOException {
        Random random = new Random(6);
        for (int turn = 0; turn < 150; turn++) {
            Election election = DrawnElection.of(random).dearer(40).election(random);
            for (Utility utility : Utility.values()) {
                CountMethod method =
                        new CountMethod(Rule.EQUAL_SHARES, utility, Completion.ADD1, TIES);
                Raising each = Raising.of(election, method, Integer.MAX_VALUE);
                for (int patience : new int[] {0, 3}) {
                    Raising some = Raising.of(election, method, patience);
                    assertThat(some.raises()).isEqualTo(each.raises());
                    assertThat(some.run().chosen()).isEqualTo(each.run().chosen());
                }
            }
        }
    }

    @Test
    void placesAreThePointsThatTheyAreWorth() throws IOException {
        Random random = new Random(7);
        for (int turn = 0; turn < 150; turn++) {
            DrawnElection drawn = DrawnElection.ranked(random);
            for (Rule rule : Rule.values()) {
                for (Utility utility : Utility.values()) {
                    var method = new CountMethod(rule, utility, Completion.ADD1U, TIES);
                    assertThat(done(Count.of(drawn.places(random), method)))
                            .as("%s %s", drawn, method)
                            .isEqualTo(done(Count.of(drawn.election(random), method)));
                }
            }
        }
    }

    @Test
    void theOrderOfTheFileLeavesNoMark() throws IOException {
        Random random = new Random(5);
        DrawnElection drawn = DrawnElection.of(random);
        Outcome first = drawn.counted(Utility.COST, Completion.ADD1U, random);
        assertThat(drawn.counted(Utility.COST, Completion.ADD1U, random)).isEqualTo(first);
    }

    private static List<String> names(List<Integer> projects) {
        return projects.stream().map(p -> "p" + p).toList();
    }
}
