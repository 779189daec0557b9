package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;
import org.parvis.organizations.members.HandoversForTests;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The same request at a body that ceased and at the one that answers for it. */
@ProgramTest
class MergingPassedTests {
    private static final String NAME = "Philomène Deuxportes-Gagné";

    @Autowired MockMvc mvc;
    @Autowired HandoversForTests bodies;

    private TeamBrowser agent;
    private String passed = "";
    private String own = "";

    @BeforeEach
    void oneFilePassesToTheBodyThatHasTheOther() throws Exception {
        bodies.member("cssdm", "Anatole Kessler-Dion", Role.AGENT);
        bodies.member("saaq", "Delphine Arsenault-Roy", Role.AGENT);
        passed = opened(new TeamBrowser(mvc, "anatole"));
        agent = new TeamBrowser(mvc, "delphine");
        own = opened(agent);
        bodies.merge("cssdm", "saaq");
        bodies.run();
    }

    @AfterEach
    void asBefore() {
        bodies.undo();
    }

    private static String opened(TeamBrowser agent) throws Exception {
        return agent.enter(Map.of("full_name", NAME)).expectFirst("article .pv-ref").text();
    }

    private static String path(String reference) {
        return "/fr/equipe/dossiers/" + reference;
    }

    @Test
    void eachIsFoundOnThePageOfTheOther() throws Exception {
        assertThat(agent.get(path(passed) + "/reunir").text())
                .contains("Doubles possibles")
                .contains(own);
        assertThat(agent.get(path(own) + "/reunir").text())
                .contains("Doubles possibles")
                .contains(passed);
    }

    @Test
    void theyAreMergedAndSeparatedAsTwoFilesOfOneBody() throws Exception {
        agent.get(path(own) + "/reunir");
        agent.post(path(own) + "/reunir", 303, "reference", passed);
        String goesOn = agent.location;
        String ended = goesOn.equals(path(own)) ? path(passed) : path(own);
        assertThat(agent.get(goesOn).text()).contains("Réuni avec un autre dossier");
        assertThat(agent.get(ended).text()).contains("Fermé : même demande qu’un autre dossier");

        agent.get(ended + "/reunir");
        String other = goesOn.replaceAll(".*/", "");
        agent.post(ended + "/reunir/separer", 303, "reference", other, "reason", "Deux documents");
        assertThat(agent.get(ended).text()).contains("Rouvert : ce n’est pas la même demande");
        assertThat(agent.get(goesOn).text()).contains("Séparé de l’autre dossier");
    }
}
