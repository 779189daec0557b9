package org.parvis.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Role;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The room where changes by two are proposed and answered. */
@ProgramTest
class ChangePagesTests {
    private static final String ROOM = "/fr/equipe/changements";
    private static final String DUTIES = ROOM + "/proposer/fonctions";

    @Autowired MockMvc mvc;
    @Autowired Members members;

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.131");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    @Test
    void aManagerProposesTheHeadApprovesAndTheMemberHasTheDuty() throws Exception {
        String member = Organization.memberOf("opc-agent").toString();
        Browser responsible = as("opc-responsible");
        responsible.open(DUTIES).submit(DUTIES, "member", member);
        assertThat(responsible.status()).isEqualTo(422);
        assertThat(responsible.page().select("#why-error, #role-error")).hasSize(2);
        String[] asked = {
            "member",
            member,
            "how",
            "give",
            "role",
            "person-in-charge",
            "why",
            "Il assure la relève."
        };
        responsible.submit(DUTIES, asked);
        assertThat(responsible.status()).isEqualTo(303);
        String one = responsible.follow().path();
        assertThat(responsible.text()).contains("Gaspard Ouellon-Traoré").contains("Retirer ma");
        assertThat(responsible.page().select("input[value=approve]")).isEmpty();
        theHeadIsToldByMailThatSaysNothingPersonal(one);
        responsible.forge(one, "answer", "approve");
        assertThat(responsible.status()).isEqualTo(422);
        assertThat(responsible.text()).contains("une autre personne doit l’approuver");
        Browser head = as("opc-head");
        head.open(ROOM);
        assertThat(head.page().select("header, nav").text()).contains("(1)");
        head.open(one).submit(one, "answer", "refuse", "words", " ");
        assertThat(head.status()).isEqualTo(422);
        head.submit(one, "answer", "approve").follow();
        assertThat(head.text()).contains("Approuvé le").contains("Il assure la relève.");
        assertThat(members.byCode("opc-agent").orElseThrow().roles())
                .contains(Role.PERSON_IN_CHARGE);
        assertThat(as("vq-head").open(one).status()).isEqualTo(404);
        assertThat(as("vq-agent").open(ROOM).status()).isEqualTo(403);
    }

    private void theHeadIsToldByMailThatSaysNothingPersonal(String one) throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.132");
        anybody.open("/fr/courrier");
        String mail =
                anybody.page()
                        .select("main a:contains(Une proposition attend votre accord)")
                        .attr("href");
        assertThat(anybody.open(mail).text())
                .contains(one)
                .doesNotContain("Gaspard")
                .doesNotContain("relève");
    }

    @Test
    void aStewardSeesTheChangesOfAllBodiesAndNobodysFiles() throws Exception {
        Browser steward = as("mcn-steward");
        steward.follow();
        assertThat(steward.path()).isEqualTo(ROOM);
        assertThat(steward.text()).contains("Changer le nom d’un organisme");
        assertThat(steward.open("/fr/equipe/file").status()).isEqualTo(403);
        assertThat(steward.open(DUTIES).status()).isEqualTo(403);
        String rename = "/en/team/changes/propose/rename";
        steward.open(rename).submit(rename, "body", "ramq", "on-day", "31", "on-month", "2");
        assertThat(steward.status()).isEqualTo(422);
        assertThat(steward.text()).contains("There is no such day");
        assertThat(steward.page().select("#on-day").val()).isEqualTo("31");
        assertThat(steward.open("/fr/equipe/changements/proposer/rien").status()).isEqualTo(404);
    }
}
