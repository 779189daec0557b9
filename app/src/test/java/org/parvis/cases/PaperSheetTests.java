package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.TeamPagesTests;
import org.parvis.forms.Forms;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An agent enters a sheet of paper by its code: what was answered before is there. */
@ProgramTest
class PaperSheetTests {
    @Autowired MockMvc mvc;
    @Autowired Forms forms;

    @Test
    void theCodeBringsTheAnswersAndTheDraftBecomesTheFile() throws Exception {
        String code =
                forms.begin(
                                "access-request",
                                "fr",
                                null,
                                Map.of("document", TeamPagesTests.DOCUMENT))
                        .code();
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get("/fr/equipe/saisie");

        Document entry = agent.post("/fr/equipe/saisie/papier", 200, "code", code);
        assertThat(entry.expectFirst("#document").text()).isEqualTo(TeamPagesTests.DOCUMENT);
        assertThat(entry.expectFirst("input[name=paper]").val()).isEqualTo(code);
        agent.enter(Map.of("paper", code));

        assertThat(forms.sheet(code)).isEmpty();
    }

    @Test
    void aCodeThatOpensNothingIsToldBesideItsField() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get("/en/team/intake");

        Document page = agent.post("/en/team/intake/paper", 422, "code", "BBBBB-BBBBB-BBBBB");

        assertThat(page.expectFirst("#paper-error").text()).contains("opens no request");
        assertThat(page.expectFirst("#paper").val()).isEqualTo("BBBBB-BBBBB-BBBBB");
    }
}
