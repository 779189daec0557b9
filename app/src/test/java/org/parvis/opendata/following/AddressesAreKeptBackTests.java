package org.parvis.opendata.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.TypedAddresses;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An address is learned by nobody, and goes when its owner says so or never said yes. */
@ProgramTest
class AddressesAreKeptBackTests extends FollowFixture {
    private static final String SENT = "/fr/donnees/suivi-muet/suivre/envoye";

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    @Test
    void onePressInTheMailProgramEndsAllAndALookEndsNothing() throws Exception {
        String eve = "eve.part@exemple.test";
        publishing.publish("suivi-part", "mot\nun\n");
        publishing.publish("suivi-reste", "mot\nun\n");
        Browser browser = browser(mvc, 11);
        follow(browser, "suivi-part", eve);
        String own = follow(browser, "suivi-reste", eve);
        String token = own.substring(own.lastIndexOf('/') + 1);
        URI door = URI.create(FollowPaths.leave(token));
        assertThat(answer(get(door)).getHeader("Location")).isEqualTo(own);
        assertThat(browser.open(own).page().select("button[name=stop]")).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(answer(post(door).param("List-Unsubscribe", "One-Click")).getStatus())
                    .isEqualTo(200);
        }
        browser.open(own);
        assertThat(browser.status()).isEqualTo(410);
        assertThat(browser.text()).contains("Plus aucune lettre ne partira");
        int before = letters(eve).size();
        publishing.publish("suivi-part", "mot\ndeux\n");
        news().run();
        assertThat(letters(eve)).hasSize(before);
        assertThat(known(eve)).isZero();
    }

    @Test
    void thePageEndsOneOfThemOrAll() throws Exception {
        String eve = "eve.page@exemple.test";
        publishing.publish("suivi-page-a", "mot\nun\n");
        publishing.publish("suivi-page-b", "mot\nun\n");
        Browser browser = browser(mvc, 12);
        follow(browser, "suivi-page-a", eve);
        String own = follow(browser, "suivi-page-b", eve);
        browser.open(own).submit(own, "stop", "suivi-page-a");
        assertThat(browser.follow().page().select("button[name=stop]")).hasSize(1);
        browser.submit(own, "stop", "suivi-page-b");
        browser.follow();
        assertThat(browser.status()).isEqualTo(410);
        assertThat(known(eve)).as("with the last one the address goes").isZero();
    }

    @Test
    void whatIsTypedTeachesNothing() throws Exception {
        String known = "eve.sait@exemple.test";
        publishing.publish("suivi-muet", "mot\nun\n");
        follow(browser(mvc, 13), "suivi-muet", known);
        Browser there = ask(browser(mvc, 14), "suivi-muet", known);
        Browser other = ask(browser(mvc, 15), "suivi-muet", "eve.nul@exemple.test");
        assertThat(there.status()).isEqualTo(other.status()).isEqualTo(303);
        assertThat(there.location()).isEqualTo(other.location()).isEqualTo(SENT);
        assertThat(there.follow().text()).isEqualTo(other.follow().text());
        for (int i = 0; i < 7; i++) {
            Browser again = ask(browser(mvc, 16), "suivi-muet", "eve.flot@exemple.test");
            assertThat(again.location()).isEqualTo(SENT);
        }
        assertThat(letters("eve.flot@exemple.test")).as("pressed often sends one").hasSize(1);
        int many = 0;
        Browser one = browser(mvc, 17);
        while (many < 30 && ask(one, "suivi-muet", "a" + many + "@exemple.test").status() == 303) {
            many++;
        }
        assertThat(many).isEqualTo(20);
        assertThat(one.status()).isEqualTo(422);
        assertThat(one.text()).contains("Trop de demandes viennent d’ici");
    }

    @Test
    void whatIsNoAddressIsSaidAndStaysTyped() throws Exception {
        publishing.publish("suivi-faux", "mot\nun\n");
        for (String typed :
                List.of("", "eve", "eve@", "<script>@exemple.test", "a\r\nBcc: b@exemple.test")) {
            Browser browser = ask(browser(mvc, 18), "suivi-faux", typed);
            assertThat(browser.status()).as(typed).isEqualTo(422);
            assertThat(browser.page().select(".govuk-error-message")).as(typed).hasSize(1);
        }
        Browser none = browser(mvc, 18).open("/fr/donnees/nulle-part/suivre");
        assertThat(none.status()).isEqualTo(404);
    }

    @Test
    void whoNeverSaidYesIsForgottenAfterThreeDaysAndOthersStay() throws Exception {
        publishing.publish("suivi-oui", "mot\nun\n");
        follow(browser(mvc, 19), "suivi-oui", "eve.oui@exemple.test");
        ask(browser(mvc, 19), "suivi-oui", "eve.non@exemple.test");
        Following later =
                new Following(
                        beans.getBean(FollowerTable.class),
                        beans.getBean(FollowLetters.class),
                        scenes,
                        beans.getBean(TypedAddresses.class),
                        clock);
        later.forgetUnconfirmed();
        assertThat(known("eve.non@exemple.test")).isOne();
        clock.forward(Following.YES.plus(Duration.ofMinutes(1)));
        later.forgetUnconfirmed();
        assertThat(known("eve.non@exemple.test")).isZero();
        assertThat(known("eve.oui@exemple.test")).isOne();
    }

    @Test
    void theBodyReadsHowManyWhenThereAreEnoughAndNoAddress() throws Exception {
        publishing.publish("suivi-compte", "mot\nun\n");
        Browser steward = browser(mvc, 20);
        steward.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-responsible");
        String room = "/fr/equipe/donnees/suivi-compte";
        for (int i = 0; i < 4; i++) {
            follow(browser(mvc, 21), "suivi-compte", "eve.compte" + i + "@exemple.test");
        }
        assertThat(steward.open(room).text()).contains("Moins de 5 adresses suivent");
        follow(browser(mvc, 21), "suivi-compte", "eve.compte4@exemple.test");
        assertThat(steward.open(room).text())
                .contains("5 adresses suivent ces données par courriel")
                .doesNotContain("exemple.test");
    }

    @Test
    void noAddressStandsInTheDatabaseAsItIs() throws Exception {
        publishing.publish("suivi-scelle", "mot\nun\n");
        follow(browser(mvc, 22), "suivi-scelle", "eve.scellee@exemple.test");
        String row =
                scenes.readingJob(
                        jobs ->
                                jobs.sql(
                                                """
                                                select string_agg(encode(sealed, 'escape')
                                                  || f::text, ' ')
                                                from opendata.followers f
                                                """)
                                        .query(String.class)
                                        .single());
        assertThat(row).isNotBlank().doesNotContain("scellee");
    }

    private long known(String email) {
        String key = EmailAddress.of(email).orThrow().key();
        return scenes.readingJob(
                jobs ->
                        jobs.sql("select count(*) from opendata.followers where address = ?")
                                .param(FollowerSeal.address(key))
                                .query(Long.class)
                                .single());
    }
}
