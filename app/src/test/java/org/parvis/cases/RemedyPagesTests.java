package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The application to an outside body, filled in from the file, to be signed. */
@ProgramTest
class RemedyPagesTests {
    private static final String DOCUMENT =
            "Le registre des entretiens du pont du ruisseau, les rapports des inspections et les"
                    + " factures de chacun des travaux.";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;

    private TeamBrowser person;
    private String own = "";

    @BeforeEach
    void aDecisionThatMayBeContested() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        List<String> refs =
                agent.enter(Map.of("document", DOCUMENT)).select("article .pv-ref").eachText();
        String file = "/fr/equipe/dossiers/" + refs.get(0);
        own = "/fr/dossiers/" + refs.get(0);
        agent.get(file);
        agent.act("prepare", 303, "outcome", "not-held", "reasons", "Aucun registre n'existe.");
        new TeamBrowser(mvc, "vq-responsible").postFrom(file + "/decision", "", 303);
        person = new TeamBrowser(mvc);
        person.follow(refs.get(0), refs.get(1));
    }

    @Test
    void whatIsSignedSaysAllOfTheRequestAndOffersItselfNoMore() throws Exception {
        assertThat(person.get(own).expectFirst("h1").text()).endsWith("…");
        assertThat(person.get(own + "/recours/review").select("main").text())
                .contains("les factures de chacun des travaux.", "au plus tard")
                .doesNotContain("…", "demande déjà remplie");
    }

    @Test
    void onceTheTimeHasPassedTheApplicationIsStillOfferedAndSaysSo() throws Exception {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update cases.acts a set at = a.at - interval '60 days'
                                        from cases.case_references r
                                        where r.reference = ? and a.case_file = r.case_file
                                        """)
                                .param(own.replaceAll(".*/", ""))
                                .update());
        Document problem = person.get(own + "/probleme");
        assertThat(problem.text()).contains("Ce délai est passé");
        String application = problem.expectFirst("a[href*=/recours/]").attr("href");
        assertThat(person.get(application).select("main").text())
                .contains("Le délai a pris fin le", "pourquoi vous êtes en retard");
    }
}
