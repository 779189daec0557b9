package org.parvis.plans.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A body writes its plan, its head approves it, and whoever answers for no plan writes none. */
@ProgramTest
class PlanWritingTests {
    private static final String MCN = "/fr/equipe/plans/mcn";

    @Autowired MockMvc mvc;

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.195");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    @Test
    void anInitiativeIsWrittenApprovedAndSent() throws Exception {
        Browser manager = as("mcn-agent").open(MCN);
        manager.submit(MCN + "/etape", "to", "open");
        assertThat(manager.status()).isEqualTo(303);
        manager.follow().open(MCN + "/initiatives/signature");
        assertThat(manager.page().select("#name").val()).isEqualTo("Signature en ligne commune");
        manager.submit(
                MCN + "/initiatives/signature",
                "name",
                "Signature commune, deuxième étape",
                "owner",
                "Direction des solutions communes",
                "from-day",
                "1",
                "from-month",
                "4",
                "from-year",
                "2026",
                "to-day",
                "30",
                "to-month",
                "9",
                "to-year",
                "2026",
                "cost",
                "2 500 000",
                "benefit",
                "Signer sans imprimer",
                "target",
                "t4",
                "points",
                "6",
                "risks",
                "Le fournisseur livre tard",
                "builds",
                "e-signature");
        assertThat(manager.status()).isEqualTo(303);
        manager.follow();
        assertThat(spaced(manager))
                .contains("C’est enregistré")
                .contains("Signature en ligne commune → Signature commune, deuxième étape")
                .contains("2 400 000 $ → 2 500 000 $")
                .contains("peut l’approuver");
        manager.forge(MCN + "/etape", "to", "approve");
        assertThat(manager.status()).isEqualTo(422);
        assertThat(manager.text()).contains("Seule la personne qui dirige");
        Browser head = as("mcn-head").open(MCN);
        head.submit(MCN + "/etape", "to", "approve").follow();
        head.submit(MCN + "/etape", "to", "send").follow();
        assertThat(head.text()).contains("point par point");
        assertThat(head.page().select("main form")).hasSize(1);
        head.open(MCN + "/comparaison");
        assertThat(spaced(head)).contains("2 400 000 $").contains("2 500 000 $");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndKept() throws Exception {
        String plan = "/fr/equipe/plans/opc";
        Browser head = as("opc-head").open(plan);
        head.submit(plan + "/etape", "to", "open");
        String fresh = plan + "/initiatives/nouveau";
        head.open(fresh);
        head.submit(
                fresh,
                "code",
                "essai",
                "name",
                "",
                "from-day",
                "31",
                "from-month",
                "2",
                "from-year",
                "2027",
                "to-day",
                "1",
                "to-month",
                "6",
                "to-year",
                "2027",
                "cost",
                "-5",
                "benefit",
                "Ce que j'ai écrit");
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.page().select("#name-error, #from-error, #cost-error")).hasSize(3);
        assertThat(head.page().select("#benefit").val()).isEqualTo("Ce que j'ai écrit");
    }

    @Test
    void aServiceOfAnotherBodyThatWasNamedStaysNamed() throws Exception {
        String plan = "/fr/equipe/plans/ville-quebec";
        Browser head = as("vq-head").open(plan);
        head.submit(plan + "/etape", "to", "open").open(plan + "/initiatives/guichet");
        assertThat(head.page().select("input[name=services][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("access-request", "address-change");
    }

    @Test
    void whoDoesNotAnswerForTheBodyWritesNothing() throws Exception {
        assertThat(as("vq-agent").open("/fr/equipe/plans").status()).isEqualTo(403);
        assertThat(as("vq-head").open("/fr/equipe/plans/opc").status()).isEqualTo(404);
    }

    private static String spaced(Browser browser) throws Exception {
        return browser.text().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
