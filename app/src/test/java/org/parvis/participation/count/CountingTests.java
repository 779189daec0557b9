package org.parvis.participation.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parvis.participation.CountMethod;
import org.parvis.participation.CountMethod.Completion;
import org.parvis.participation.CountMethod.Rule;
import org.parvis.participation.CountMethod.Utility;
import org.parvis.participation.FileRead;
import org.parvis.participation.TieBreak;
import org.parvis.participation.count.Outcome.Payers;

/** Ballots of a budget give one outcome, exactly the one of the rule. */
class CountingTests {
    private static final List<TieBreak> TIES =
            List.of(TieBreak.VOTES, TieBreak.COST, TieBreak.NAME);

    private static final String EXAMPLE =
            """
            META
            key;value
            vote_type;approval
            budget;1000
            PROJECTS
            project_id;cost
            A;400
            B;300
            C;300
            D;280
            E;150
            F;120
            VOTES
            voter_id;vote
            0;A,B
            1;A,B,C
            2;A,B,C
            3;A,B,C
            4;A,B,C
            5;A,C,E
            6;D,E
            7;D,E
            8;D
            9;D,F
            """;

    @Test
    void mostVotesFirstGiveAllToTheLargestGroup() throws IOException {
        assertThat(counted(EXAMPLE, Rule.GREEDY, Completion.NONE).chosen())
                .containsExactly("A", "B", "C");
    }

    @Test
    void equalSharesGiveASmallGroupItsProject() throws IOException {
        assertThat(counted(EXAMPLE, Rule.EQUAL_SHARES, Completion.NONE).chosen())
                .containsExactly("A", "D");
    }

    @Test
    void sharesAreRaisedUntilOneRaiseMoreWouldPassTheBudget() throws IOException {
        Outcome outcome = counted(EXAMPLE, Rule.EQUAL_SHARES, Completion.ADD1);
        assertThat(outcome.raises()).isEqualTo(26);
        assertThat(outcome.chosen()).containsExactly("A", "D", "E");
    }

    @Test
    void whatIsLeftGoesToTheMostVotesThatFit() throws IOException {
        assertThat(counted(EXAMPLE, Rule.EQUAL_SHARES, Completion.ADD1U).cost())
                .isEqualByComparingTo("950");
    }

    @Test
    void eachProjectSaysWhoPaidOrWhatWasMissing() throws IOException {
        assertThat(counted(EXAMPLE, Rule.EQUAL_SHARES, Completion.NONE).reasons())
                .contains(
                        new Outcome.Paid("A", 1, cents("66.67"), all(6), all(0), all(0)),
                        new Outcome.NotPaid("B", 5, cents("166.67"), cents("133.33")));
    }

    @Test
    void smallElectionsAreThoseOfTheRuleAsItIsWritten() throws IOException {
        Random random = new Random(3);
        for (int turn = 0; turn < 400; turn++) {
            Drawn drawn = Drawn.of(random);
            for (Utility utility : Utility.values()) {
                NaiveShares naive =
                        new NaiveShares(drawn.costs, drawn.voters, utility == Utility.COST);
                assertThat(drawn.counted(utility, Completion.NONE, random).chosen())
                        .as("%s %s", drawn, utility)
                        .isEqualTo(names(naive.run(drawn.budget)));
                assertThat(drawn.counted(utility, Completion.ADD1, random).chosen())
                        .as("%s %s", drawn, utility)
                        .isEqualTo(names(naive.add1(drawn.budget)));
            }
        }
    }

    @Test
    void noCompletionPassesTheBudgetOrChoosesWhatNobodyWants() throws IOException {
        Random random = new Random(4);
        for (int turn = 0; turn < 200; turn++) {
            Drawn drawn = Drawn.of(random);
            for (Completion completion : Completion.values()) {
                Outcome outcome = drawn.counted(Utility.COST, completion, random);
                assertThat(outcome.cost().longValueExact()).isLessThanOrEqualTo(drawn.budget);
                assertThat(outcome.chosen())
                        .allSatisfy(id -> assertThat(drawn.votes(id)).isPositive());
            }
        }
    }

    @Test
    void raisesThatAreLeftOutLeaveNoMark() throws IOException {
        Random random = new Random(6);
        for (int turn = 0; turn < 150; turn++) {
            Election election = Drawn.of(random).dearer(40).election(random);
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
            Drawn drawn = Drawn.ranked(random);
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
    void aFirstPlaceIsWorthTheSameOnAShortBallotAsOnALongOne() throws IOException {
        String file =
                text(100, "ordinal", "a;60\nb;60\nc;10", "voter_id;vote\n1;a\n2;b,a,c\n3;b")
                        .replace("budget;", "max_length;3\nbudget;");
        assertThat(election(file).votes()).containsEntry("a", 5L).containsEntry("b", 6L);
        assertThat(counted(file, Rule.GREEDY, Completion.NONE).chosen()).containsExactly("b", "c");
    }

    @Test
    void whoGivesMorePointsPaysMoreAndEachPointPaysTheSame() throws IOException {
        String file =
                text(100, "cumulative", "a;40\nb;100", "voter_id;vote;points\n1;a;3\n2;a,b;1,9");
        assertThat(counted(file, Rule.EQUAL_SHARES, Completion.NONE).reasons())
                .contains(
                        new Outcome.Paid("a", 1, cents("10.00"), new Payers(2, 4), all(0), all(0)));
    }

    @Test
    void twoVotersAndABillionAreCountedAtOnce() throws IOException {
        String file =
                text(
                        1_000_000_000,
                        "approval",
                        "a;900000000\nb;999999999\nc;1",
                        "voter_id;vote\n1;a,c\n2;b,c");
        Outcome outcome = counted(file, Rule.EQUAL_SHARES, Completion.ADD1);
        assertThat(outcome.chosen()).containsExactly("c", "a");
        assertThat(outcome.raises()).isEqualTo(499_999_999);
    }

    @Test
    void theOrderOfTheFileLeavesNoMark() throws IOException {
        Random random = new Random(5);
        Drawn drawn = Drawn.of(random);
        Outcome first = drawn.counted(Utility.COST, Completion.ADD1U, random);
        assertThat(drawn.counted(Utility.COST, Completion.ADD1U, random)).isEqualTo(first);
    }

    @Test
    void tenThousandProjectsAndOneVoterAreCounted() throws IOException {
        List<String> ids = IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
        String projects = ids.stream().map(id -> id + ";" + (1_000 + id.length())).collect(lines());
        String file =
                text(5_000, "approval", projects, "voter_id;vote\none;" + String.join(",", ids));
        assertThat(counted(file, Rule.EQUAL_SHARES, Completion.ADD1).cost())
                .isEqualByComparingTo("4004");
    }

    @Test
    void aCostOfZeroIsRefusedAtItsLine() throws IOException {
        assertThat(PbFile.read(new StringReader(EXAMPLE.replace("D;280", "D;0"))))
                .isInstanceOfSatisfying(
                        FileRead.Refused.class,
                        refused -> assertThat(refused.line()).isEqualTo(10));
    }

    @Test
    void aProjectThatIsNotThereIsRefusedAtItsLine() throws IOException {
        assertThat(PbFile.read(new StringReader(EXAMPLE.replace("8;D", "8;X"))))
                .isEqualTo(
                        new FileRead.Refused<>(23, "voter 8 names project X, which is not there"));
    }

    @Test
    void whoVotesTwiceIsRefused() throws IOException {
        assertThat(PbFile.read(new StringReader(EXAMPLE.replace("9;D,F", "8;D,F"))))
                .isEqualTo(new FileRead.Refused<>(24, "voter 8 stands twice"));
    }

    private static Payers all(long people) {
        return new Payers(people, people);
    }

    private static BigDecimal cents(String sum) {
        return new BigDecimal(sum);
    }

    private static Collector<CharSequence, ?, String> lines() {
        return Collectors.joining("\n");
    }

    private static List<String> names(List<Integer> projects) {
        return projects.stream().map(p -> "p" + p).toList();
    }

    private static String text(long budget, String type, String projects, String votes) {
        return "META\nkey;value\nvote_type;%s\nbudget;%d\nPROJECTS\nproject_id;cost\n%s\nVOTES\n%s\n"
                .formatted(type, budget, projects, votes);
    }

    private static Outcome counted(String file, Rule rule, Completion completion)
            throws IOException {
        return counted(file, new CountMethod(rule, Utility.COST, completion, TIES));
    }

    private static Outcome counted(String file, CountMethod method) throws IOException {
        return done(Count.of(election(file), method));
    }

    private static Election election(String file) throws IOException {
        return switch (PbFile.read(new StringReader(file))) {
            case FileRead.Held<Election>(Election election) -> election;
            case FileRead.Refused<Election> refused -> throw new AssertionError(refused);
        };
    }

    private static Outcome done(Counted counted) {
        return switch (counted) {
            case Counted.Done(Outcome outcome) -> outcome;
            case Counted.Endless endless -> throw new AssertionError(endless);
        };
    }

    /** A small election with few different costs and points, so that much is equal. */
    private record Drawn(long budget, long[] costs, List<NaiveShares.Voter> voters) {
        static Drawn of(Random random) {
            long[] costs = random.longs(2 + random.nextInt(6), 1, 12).toArray();
            List<NaiveShares.Voter> voters = new ArrayList<>();
            boolean points = random.nextBoolean();
            for (int v = 1 + random.nextInt(8); v > 0; v--) {
                TreeMap<Integer, Integer> given = new TreeMap<>();
                for (int p = 0; p < costs.length; p++) {
                    if (random.nextInt(5) < 2) {
                        given.put(p, points ? 1 + random.nextInt(3) : 1);
                    }
                }
                voters.add(new NaiveShares.Voter(given));
            }
            return new Drawn(5 + random.nextInt(25), costs, voters);
        }

        /** Each voter puts some projects in order; a first place is worth as many as there are. */
        static Drawn ranked(Random random) {
            long[] costs = random.longs(2 + random.nextInt(5), 1, 12).toArray();
            List<NaiveShares.Voter> voters = new ArrayList<>();
            for (int v = 1 + random.nextInt(8); v > 0; v--) {
                List<Integer> order =
                        new ArrayList<>(IntStream.range(0, costs.length).boxed().toList());
                Collections.shuffle(order, random);
                TreeMap<Integer, Integer> given = new TreeMap<>();
                for (int place = 0; place < 1 + random.nextInt(costs.length); place++) {
                    given.put(order.get(place), costs.length - place);
                }
                voters.add(new NaiveShares.Voter(given));
            }
            return new Drawn(5 + random.nextInt(25), costs, voters);
        }

        /** The same as a file of orders. */
        Election places(Random random) throws IOException {
            List<String> votes = new ArrayList<>();
            votes.add("voter_id;vote");
            for (NaiveShares.Voter voter : voters) {
                List<Integer> order = new ArrayList<>(voter.points().keySet());
                order.sort(
                        Comparator.comparing(p -> -Objects.requireNonNull(voter.points().get(p))));
                votes.add(votes.size() + ";" + joined(order.stream().map(p -> "p" + p).toList()));
            }
            String file =
                    text(
                            budget,
                            "ordinal",
                            String.join("\n", projects(random)),
                            String.join("\n", votes));
            return CountingTests.election(
                    file.replace("budget;", "max_length;" + costs.length + "\nbudget;"));
        }

        private List<String> projects(Random random) {
            List<String> projects = new ArrayList<>();
            for (int p = 0; p < costs.length; p++) {
                projects.add("p" + p + ";" + costs[p]);
            }
            Collections.shuffle(projects, random);
            return projects;
        }

        Drawn dearer(long times) {
            return new Drawn(
                    budget * times, LongStream.of(costs).map(c -> c * times).toArray(), voters);
        }

        long votes(String id) {
            int project = Integer.parseInt(id.substring(1));
            return voters.stream().filter(v -> v.points().containsKey(project)).count();
        }

        /** Counted from a file whose lines are in any order. */
        Outcome counted(Utility utility, Completion completion, Random random) throws IOException {
            return done(
                    Count.of(
                            election(random),
                            new CountMethod(Rule.EQUAL_SHARES, utility, completion, TIES)));
        }

        Election election(Random random) throws IOException {
            List<String> projects = projects(random);
            List<String> votes = new ArrayList<>();
            for (NaiveShares.Voter voter : voters) {
                String chosen = joined(voter.points().keySet().stream().map(p -> "p" + p).toList());
                votes.add(votes.size() + ";" + chosen + ";" + joined(voter.points().values()));
            }
            Collections.shuffle(votes, random);
            votes.addFirst("voter_id;vote;points");
            String file =
                    text(
                            budget,
                            "cumulative",
                            String.join("\n", projects),
                            String.join("\n", votes));
            return CountingTests.election(file);
        }

        private static String joined(Collection<?> all) {
            return all.stream().map(Object::toString).collect(Collectors.joining(","));
        }
    }
}
