package org.parvis.platform.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * The program starts on a pack of which nothing can be read, on an empty database: it serves what
 * it has, which is nothing, and says which lines to correct.
 */
@Tag("installation")
@ProgramTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "parvis.tests.pack=src/test/resources/hostile/ruined")
class RuinedPackStartTests {
    @Autowired PackStatusCommand status;
    @Autowired ImportCommand command;
    @Autowired PackAtStart start;
    @Autowired ContentPack pack;
    @Autowired MockMvc mvc;

    @Test
    @Order(1)
    void aStartOnARuinedPackServesWhatThereIsAndSaysWhichLinesToCorrect() throws Exception {
        assertThat(answer("/fr")).isEqualTo(200);
        assertThat(answer("/fr/services")).isEqualTo(200);
        assertThat(answer("/fr/pages/aide")).isEqualTo(404);
        assertThat(pack.files("pages", ".md")).isEmpty();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(status.run(List.of(), print(said))).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("people.yaml, line 2", "ldap", "csv, rest")
                .contains("help.fr.md, line 1")
                .contains("organizations.yaml, line")
                .doesNotContain("Exception");
    }

    @Test
    @Order(2)
    void theNextStartOnARuinedPackGoesOnWithWhatWasTakenIn() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(command.run(List.of(HostilePack.BASE.toString()), print(said)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isTrue();
        assertThat(answer("/fr/services/reserver-une-salle")).isEqualTo(200);
        assertThat(answer("/fr/pages/aide")).isEqualTo(200);

        start.run();

        assertThat(answer("/fr/services/reserver-une-salle")).isEqualTo(200);
        assertThat(answer("/fr/pages/aide")).isEqualTo(200);
        assertThat(status.run(List.of(), print(said))).isFalse();
    }

    private int answer(String page) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(page)).andReturn().getResponse().getStatus();
    }

    private static PrintStream print(ByteArrayOutputStream said) {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }
}
