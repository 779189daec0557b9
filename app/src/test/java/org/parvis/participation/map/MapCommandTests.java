package org.parvis.participation.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command says to whoever maps published votes again. */
class MapCommandTests {
    @TempDir Path folder;

    private Path votes;

    /** Twenty people agree with five statements of ten, ten others with the other five. */
    @BeforeEach
    void votes() throws IOException {
        List<String> lines = new ArrayList<>(List.of("timestamp,comment-id,voter-id,vote"));
        for (int person = 0; person < 30; person++) {
            for (int statement = 0; statement < 10; statement++) {
                int vote = person < 20 == statement < 5 ? 1 : -1;
                lines.add("1," + statement + "," + person + "," + vote);
            }
        }
        votes = Files.write(folder.resolve("votes.csv"), lines);
    }

    @Test
    void asDataItSaysTheGroupOfEachAndWhatAllShare() throws IOException {
        JsonNode said = JsonMapper.shared().readTree(MapCommand.answer(votes.toString(), "--json"));
        assertThat(said.propertyNames()).containsExactly("k", "silhouette", "groups", "statements");
        assertThat(said.get("k").asInt()).isEqualTo(2);
        assertThat(said.get("groups").size()).isEqualTo(30);
        assertThat(said.get("groups").get("0")).isEqualTo(said.get("groups").get("19"));
        assertThat(said.get("groups").get("0")).isNotEqualTo(said.get("groups").get("20"));
        assertThat(said.get("statements").get(0).propertyNames())
                .containsExactly("id", "consensus");
    }

    @Test
    void inWordsItSaysTheGroupsAndEachStatement() throws IOException {
        assertThat(MapCommand.answer(votes.toString()).lines())
                .contains(
                        "group 0: 20 people",
                        "group 1: 10 people",
                        "statement 0: 100 %, 0 % agree, by group, of 30 who saw it")
                .hasSize(12);
    }

    @Test
    void drawnItIsAPictureOfItsOwn() throws IOException {
        assertThat(MapCommand.answer(votes.toString(), "--svg"))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains("aria-label=\"30 people in 2 groups\"")
                .endsWith("</svg>");
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsLine() throws IOException {
        Files.writeString(votes, "timestamp,comment-id,voter-id,vote\n1,0,0,7\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapCommand.answer(votes.toString()))
                .withMessageStartingWith(votes + ":2: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapCommand.answer(folder.resolve("nothing.csv").toString()))
                .withMessageStartingWith("No file ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapCommand.answer(votes.toString(), "--json", "--svg"));
    }
}
