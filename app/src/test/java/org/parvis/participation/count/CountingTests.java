package org.parvis.participation.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.participation.count.CountedFile.counted;
import static org.parvis.participation.count.CountedFile.election;
import static org.parvis.participation.count.CountedFile.text;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.participation.CountMethod.Completion;
import org.parvis.participation.CountMethod.Rule;
import org.parvis.participation.count.Outcome.Payers;
import org.parvis.participation.offline.FileRead;

/** Ballots of a budget give one outcome, exactly the one of the rule. */
class CountingTests {
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
}
