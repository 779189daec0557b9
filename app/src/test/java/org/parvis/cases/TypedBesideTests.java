package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who sends a message while they write a decision loses neither. */
@ProgramTest
class TypedBesideTests {
    private static final String REASONS = "Le registre est public, et il existe.";

    @Autowired MockMvc mvc;

    private TeamBrowser agent;
    private String file = "";

    @BeforeEach
    void aRequest() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
        file = agent.opened();
        agent.get(file);
    }

    @Test
    void typedReasonsSurviveANoteFromTheSamePage() throws Exception {
        Document after =
                agent.act(
                        "say",
                        200,
                        "how",
                        "note",
                        "text",
                        "Vérifier la date.",
                        "outcome",
                        "refused",
                        "reasons",
                        REASONS,
                        "provisions",
                        "s53");
        assertThat(after.select(".govuk-notification-banner--success").text())
                .contains("Note gardée");
        kept(after);
        assertThat(after.expectFirst("textarea[name=text]").text()).as("it is sent").isEmpty();
        assertThat(after.text()).contains("Vérifier la date.");
        agent.act("prepare", 303, "outcome", "refused", "reasons", REASONS, "provisions", "s53");
    }

    @Test
    void typedReasonsSurviveARefusedMessageToo() throws Exception {
        Document refused =
                agent.act(
                        "say",
                        422,
                        "how",
                        "note",
                        "text",
                        "",
                        "outcome",
                        "refused",
                        "reasons",
                        REASONS,
                        "provisions",
                        "s53");
        kept(refused);
    }

    private static void kept(Document page) {
        assertThat(page.expectFirst("textarea[name=reasons]").text()).isEqualTo(REASONS);
        assertThat(page.select("[name=outcome][checked]").val()).isEqualTo("refused");
        assertThat(page.select("[name=provisions][checked]").eachAttr("value"))
                .containsExactly("s53");
    }

    @Test
    void aMessageThatWasBegunSurvivesAPreparedDecision() throws Exception {
        Document after =
                agent.act(
                        "prepare",
                        200,
                        "outcome",
                        "given",
                        "reasons",
                        REASONS,
                        "then",
                        "sign",
                        "how",
                        "note",
                        "text",
                        "À relire.");
        assertThat(after.expectFirst("textarea[name=text]").text()).isEqualTo("À relire.");
        assertThat(after.select("[name=how][checked]").val()).isEqualTo("note");
        Document refused = agent.act("prepare", 422, "outcome", "", "text", "À relire.");
        assertThat(Objects.requireNonNull(refused.selectFirst("textarea[name=text]")).text())
                .isEqualTo("À relire.");
    }

    @Test
    void whatIsKeptAlreadyLeadsOnAsBefore() throws Exception {
        agent.act("prepare", 303, "outcome", "given", "reasons", REASONS);
        agent.get(file);
        agent.act(
                "say",
                303,
                "how",
                "note",
                "text",
                "Vu.",
                "outcome",
                "given",
                "reasons",
                REASONS + "\r\n");
    }
}
