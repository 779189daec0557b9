package org.parvis.participation.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The map of a demonstration: fictitious people in three groups, and what joins them. */
@ProgramTest
class DemonstrationOpinionsTests {
    @Autowired MockMvc mvc;

    @Test
    void threeGroupsAndThreeThingsThatJoinThem() throws Exception {
        Document page =
                new Browser(mvc, "192.0.2.243")
                        .open("/fr/consultations/rue-du-port/opinions/carte")
                        .page();
        assertThat(page.expectFirst("h1").text())
                .isEqualTo("Trois groupes, et trois choses qui les rassemblent");
        assertThat(page.select(".pv-groups > li")).hasSize(3);
        assertThat(page.select("section:has(#joins)").text())
                .contains("Une traverse surélevée devant l’école");
        assertThat(page.select("section:has(#divides)").text()).contains("Fermer la rue aux autos");
    }

    @Test
    void theConsultationLeadsToItsStatementsAndToItsMap() throws Exception {
        Document page =
                new Browser(mvc, "192.0.2.244").open("/en/consultations/rue-du-port?now").page();
        assertThat(page.select("main a[href$=/opinions]").text()).contains("Answer statements");
        assertThat(page.select("main a[href$=/opinions/map]").text()).contains("map of opinions");
    }
}
