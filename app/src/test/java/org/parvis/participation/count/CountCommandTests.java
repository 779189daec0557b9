package org.parvis.participation.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command says to whoever counts published ballots again. */
class CountCommandTests {
    @TempDir Path folder;

    private Path ballots;

    /** Ten people: a large project of four, two of three each. */
    @BeforeEach
    void ballots() throws IOException {
        ballots = folder.resolve("ballots.pb");
        Files.writeString(
                ballots,
                """
                META
                key;value
                vote_type;approval
                budget;1000
                PROJECTS
                project_id;cost
                park;700
                path;300
                bench;200
                VOTES
                voter_id;vote
                0;park
                1;park
                2;park
                3;park
                4;path
                5;path
                6;path
                7;bench
                8;bench
                9;bench
                """);
    }

    private String answer(String... more) throws IOException {
        String[] words = new String[more.length + 1];
        words[0] = ballots.toString();
        System.arraycopy(more, 0, words, 1, more.length);
        return CountCommand.answer(words);
    }

    @Test
    void theGreedyRuleTakesWhatHasMostVotesAndEqualSharesWhatItsPeopleCanPay() throws IOException {
        assertThat(answer("--rule", "greedy").lines()).containsExactly("park", "bench", "cost 900");
        assertThat(answer("--rule", "equal-shares").lines())
                .containsExactlyInAnyOrder("path", "bench", "cost 500");
    }

    @Test
    void asDataItSaysWhatWasChosenWhatItCostsAndWhereATieWasBroken() throws IOException {
        JsonNode said = JsonMapper.shared().readTree(answer("--json"));
        assertThat(said.propertyNames()).containsExactly("chosen", "cost", "ties");
        assertThat(said.get("chosen").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("path", "bench");
        assertThat(said.get("cost").asInt()).isEqualTo(500);
        assertThat(said.get("ties").get(0).get("members").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("path", "bench");
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsLine() throws IOException {
        Files.writeString(ballots, Files.readString(ballots).replace("path;300", "path;0"));
        assertThatIllegalArgumentException()
                .isThrownBy(this::answer)
                .withMessageStartingWith(ballots + ":8: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rule", "--rule best", "--ties votes", "--colour red", "other.pb"})
    void whatIsNoChoiceIsRefusedAndTheChoicesAreNamed(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> answer(typed.split(" ")));
    }

    /** Shares would be raised hundreds of millions of times: the command says so, and ends. */
    @Test
    void farTooMuchMoneyForSoFewBallotsIsRefused() throws IOException {
        StringBuilder file =
                new StringBuilder("META\nkey;value\nvote_type;approval\nbudget;1000000000\n");
        file.append("PROJECTS\nproject_id;cost\n");
        String[] both = new String[] {"", ""};
        for (int p = 0; p < 21_000; p++) {
            file.append(p).append(";900000000\n");
            both[p % 2] += (both[p % 2].isEmpty() ? "" : ",") + p;
        }
        file.append("VOTES\nvoter_id;vote\n1;").append(both[0]).append("\n2;").append(both[1]);
        Path large = Files.writeString(folder.resolve("large.pb"), file);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountCommand.answer(large.toString(), "--completion", "add1"))
                .withMessageContaining("the budget is too large for so few ballots");
        assertThat(CountCommand.answer(large.toString(), "--completion", "utilitarian"))
                .contains("cost 900000000");
    }
}
