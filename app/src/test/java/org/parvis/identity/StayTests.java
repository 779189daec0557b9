package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The end of a session is said on each page, and put off by one request. */
@ProgramTest
class StayTests {
    private static final long HOURS = 3600;

    @Autowired MockMvc mvc;
    @Autowired DataSource database;

    @Test
    void aPageOfWhoIsSignedInSaysWhenItEndsAndOtherPagesDoNot() throws Exception {
        Browser browser = People.signUp(mvc, "reste@personne.example");
        Element end = end(browser.open("/fr/compte"));
        assertThat(Long.parseLong(end.attr("data-idle"))).isEqualTo(2 * HOURS - 60);
        assertThat(Long.parseLong(end.attr("data-last"))).isBetween(12 * HOURS - 60, 12 * HOURS);
        assertThat(end.hasAttr("hidden")).isTrue();
        assertThat(
                        new Browser(mvc, "192.0.2.150")
                                .open("/fr/connexion")
                                .page()
                                .select("[data-stay]"))
                .isEmpty();
    }

    @Test
    void onePressSaysUntilWhenItGoesOn() throws Exception {
        Browser browser = People.signUp(mvc, "presse@personne.example");
        String stay = end(browser.open("/en/account")).attr("data-stay");
        JsonNode said = new JsonMapper().readTree(browser.open(stay).body());
        assertThat(said.get("idle").asLong()).isEqualTo(2 * HOURS - 60);
        assertThat(said.get("last").asLong()).isPositive();
        assertThat(new Browser(mvc, "192.0.2.151").open(stay).status()).isEqualTo(303);
    }

    @Test
    void aSessionEndsHoweverOftenOnePresses() throws Exception {
        Browser browser = People.signUp(mvc, "longue@personne.example");
        People.move(database, browser, Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(browser.open("/fr/compte").location()).startsWith("/fr/connexion");
    }

    @Test
    void aProofGivenAgainMakesItAsLongAsANewOne() throws Exception {
        Browser browser = People.signUp(mvc, "encore@personne.example");
        People.move(database, browser, ProgramClock.now().minusSeconds(11 * HOURS));
        assertThat(last(browser.open("/fr/compte"))).isBetween(HOURS - 60, HOURS);
        browser.open("/fr/compte/confirmer")
                .submit("/fr/compte/confirmer", "password", People.PASSWORD);
        assertThat(last(browser.open("/fr/compte"))).isGreaterThan(11 * HOURS);
    }

    private static long last(Browser browser) throws Exception {
        return Long.parseLong(end(browser).attr("data-last"));
    }

    private static Element end(Browser browser) throws Exception {
        return Objects.requireNonNull(browser.page().selectFirst("[data-stay]"));
    }
}
