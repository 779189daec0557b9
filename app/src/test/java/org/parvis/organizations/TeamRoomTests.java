package org.parvis.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Taking a role of the demonstration, and what each role may enter. */
@ProgramTest
class TeamRoomTests {
    @Autowired MockMvc mvc;
    @Autowired Organizations organizations;

    @Test
    void theBodiesOfThePackAreThere() {
        assertThat(organizations.all()).hasSizeGreaterThanOrEqualTo(6);
        Organization city = organizations.byCode("ville-quebec").orElseThrow();
        assertThat(organizations.byHome(city.home())).contains(city);
        assertThat(city.home()).isEqualTo(Organization.homeOf("ville-quebec"));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, vq-agent, /fr/equipe/file, /fr/equipe/membres, Océane Fillion-Drapeau",
        "en, opc-responsible, /en/team/queue, /en/team/members, Victoire Sansregret-Nguyen",
        "fr, vq-head, /fr/equipe/file, /fr/equipe/membres, Hortense Villemaire-Abadie",
        "en, vq-manager, /en/team/queue, /en/team/members, Rosalie Thibodeau-Kim"
    })
    void aRoleIsTakenInOneClick(String lang, String part, String lands, String room, String name)
            throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.120");
        String page = "/" + lang + "/demonstration";
        browser.open(page).submit(page, "part", part);
        assertThat(browser.status()).isEqualTo(303);
        browser.open(room);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("header").text()).contains(name);
        assertThat(browser.page().select("main").text()).contains(name);
    }

    @Test
    void aPersonOfTheDemonstrationHasAnAccountAndEntersNoRoom() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.121");
        browser.open("/fr/demonstration").submit("/fr/demonstration", "part", "marguerite");
        browser.follow();
        assertThat(browser.path()).isEqualTo("/fr/compte");
        assertThat(browser.text()).contains("Marguerite").contains("Vos dossiers");
        browser.open("/fr/equipe/membres");
        assertThat(browser.status()).isEqualTo(403);
    }

    @Test
    void nobodyEntersARoomWithoutSigningIn() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.122");
        browser.open("/en/team/members").follow();
        assertThat(browser.path()).startsWith("/en/sign-in?next=");
    }

    @Test
    void somebodyElsesMembershipCannotBeChosen() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.123");
        browser.open("/fr/demonstration").submit("/fr/demonstration", "part", "opc-agent");
        browser.open("/fr/equipe/organismes");
        String other = Organization.memberOf("vq-responsible").toString();
        assertThat(browser.page().select("input[name=member]").eachAttr("value"))
                .containsExactly(Organization.memberOf("opc-agent").toString());
        browser.forge("/fr/equipe/organismes", "member", other);
        browser.open("/fr/equipe/membres");
        assertThat(browser.page().select("main").text())
                .contains("Painchaud")
                .doesNotContain("Larouche");
    }
}
