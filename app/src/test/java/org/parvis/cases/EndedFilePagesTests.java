package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Once a file has ended, person and agent read of no day that is left. */
@ProgramTest
class EndedFilePagesTests {
    @Autowired MockMvc mvc;

    private TeamBrowser agent;
    private TeamBrowser person;
    private String file = "";
    private String own = "";

    @BeforeEach
    void aRequestOfSomebody() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
        List<String> refs = agent.enter(Map.of()).select("article .pv-ref").eachText();
        file = "/fr/equipe/dossiers/" + refs.get(0);
        own = "/fr/dossiers/" + refs.get(0);
        person = new TeamBrowser(mvc);
        person.follow(refs.get(0), refs.get(1));
    }

    private static String drawing(Document page) {
        return page.expectFirst(".pv-arch svg").attr("aria-label") + " " + page.text();
    }

    @Test
    void aRequestTakenBackWasNotAnsweredAndLeadsToNoDecision() throws Exception {
        assertThat(drawing(person.get(own))).contains("jours restants");
        person.post(own + "/retirer", 303);
        Document page = person.get(own);
        assertThat(page.select(".pv-steps li").eachText()).containsExactly("Reçue", "Retirée");
        assertThat(page.expectFirst(".pv-steps [aria-current]").text()).isEqualTo("Retirée");
        assertThat(page.select(".pv-arch__in svg")).as("no tick").isEmpty();
        assertThat(drawing(page)).contains("retirée").doesNotContain("restant", "réponse rendue");
        Document team = agent.get(file);
        assertThat(team.select(".pv-arch__in svg")).as("no tick").isEmpty();
        assertThat(team.expectFirst(".pv-stick").text())
                .contains("retirée", "non utilisés")
                .doesNotContain("restant", "dernier jour", "réponse rendue");
        agent.act("close", 303, "closing", "Rien à faire de plus.");
        Document closed = person.get(own);
        assertThat(closed.select(".pv-steps li").eachText()).containsExactly("Reçue", "Fermée");
        assertThat(drawing(closed)).contains("retirée").doesNotContain("restant", "réponse rendue");
    }

    @Test
    void aDecidedFileCountsNoDaysLeft() throws Exception {
        agent.get(file);
        agent.act("prepare", 303, "outcome", "given", "reasons", "Le registre est public.");
        new TeamBrowser(mvc, "vq-responsible").sign(file);
        Document page = person.get(own);
        assertThat(page.select(".pv-arch__in svg")).as("a tick says granted, not closed").isEmpty();
        assertThat(page.expectFirst(".pv-decision .govuk-tag").text()).isEqualTo("Accordé");
        assertThat(drawing(page))
                .contains("réponse rendue", "non utilisés")
                .doesNotContain("restant");
        assertThat(agent.get(file).expectFirst(".pv-stick").text())
                .contains("réponse rendue", "non utilisés")
                .doesNotContain("restant", "dernier jour");
    }

    @Test
    void whoReadTheFileIsToldByTheHourAndNotByAMinute() throws Exception {
        agent.get(file);
        agent.get(file);
        String readers = person.get(own).select("aside").text();
        assertThat(readers).containsPattern("le \\d+.* entre \\d+.h et \\d+.h");
        assertThat(readers).doesNotContain("1 fois", "la dernière");
        Document english = person.get(own.replace("/fr/dossiers/", "/en/files/"));
        assertThat(english.select("aside").text()).containsPattern("between \\d+:00.* and \\d+:00");
    }
}
