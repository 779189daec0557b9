package org.parvis.identity.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.AtOnce;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.Outbox;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A code handed over at a counter, to somebody without e-mail or telephone. */
@ProgramTest
class CounterTests {
    private static final String COUNTER = "/fr/equipe/comptoir";
    private static final String ENTER = "/fr/connexion/papier";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired CounterCodes codes;

    @Test
    void thePrintedCodeOpensAnAccountOnceAsAVerifiedIdentity() throws Exception {
        Browser agent = atTheCounter();
        String code = handed(agent, "Fernande Sanscourriel", "", "passport");
        Browser person = new Browser(mvc, "192.0.2.160");
        String typed = code.toLowerCase(Locale.ROOT).replace("-", " ");
        person.open(ENTER + "?next=%2Ffr%2Fservices").submit(ENTER, "code", typed);
        assertThat(person.follow().path()).isEqualTo("/fr/services");
        assertThat(person.open("/fr/compte/securite").text()).contains("Identité vérifiée");
        assertThat(person.open("/fr/compte").text())
                .contains("Fernande Sanscourriel")
                .doesNotContain(".invalid");

        Browser thief = new Browser(mvc, "192.0.2.161");
        thief.open(ENTER).submit(ENTER, "code", code);
        assertThat(thief.status()).isEqualTo(422);
        assertThat(thief.open("/fr/compte").status()).isEqualTo(303);
    }

    @Test
    void twoRequestsWithOnePrintedCodeOneWins() throws Exception {
        String code = handed(atTheCounter(), "Deux Ensemble", "", "passport");
        assertThat(AtOnce.both(() -> codes.use(code))).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void whoHandedItOnWhatPaperStaysWrittenAfterItsUse() throws Exception {
        String code = handed(atTheCounter(), "Trace Gardée", "", "health");
        new Browser(mvc, "192.0.2.162").open(ENTER).submit(ENTER, "code", code);
        List<String> traces =
                scenes.reading(
                        new IdentityScene(),
                        jdbc ->
                                jdbc.sql(
                                                """
                                                select c.paper || ' ' || c.level || ' ' || (c.used_at is not null)
                                                from identity.counter_codes c
                                                join identity.accounts a on a.id = c.account
                                                where a.name = 'Trace Gardée' and c.member is not null
                                                """)
                                        .query(String.class)
                                        .list());
        assertThat(traces).containsExactly("health 3 true");
    }

    @Test
    void anAccountIsFoundAgainByItsNumberWhenTheNameOnThePaperIsTheSame() throws Exception {
        Browser agent = atTheCounter();
        String before = handed(agent, "Élisabeth De la Peña", "", "driver");
        String number = agent.page().select("dd").get(1).text();

        counter(agent, "Élise De la Peña", number, "driver");
        assertThat(agent.status()).isEqualTo(422);
        assertThat(agent.text()).contains("« Élise » ne figure pas").doesNotContain("Élisabeth");

        String after = handed(agent, "DE LA PENA ELISABETH", number, "driver");
        Browser person = new Browser(mvc, "192.0.2.163");
        person.open(ENTER).submit(ENTER, "code", before);
        assertThat(person.status()).as("an earlier code is of no use").isEqualTo(422);
        person.submit(ENTER, "code", after);
        assertThat(person.status()).isEqualTo(303);
    }

    @Test
    void anAccountWithoutAnAddressGetsOneByItsCode() throws Exception {
        String code = handed(atTheCounter(), "Adélard Plustard", "", "passport");
        Browser person = new Browser(mvc, "192.0.2.167");
        person.open(ENTER).submit(ENTER, "code", code);
        String page = "/fr/compte/securite/adresse";
        assertThat(person.open("/fr/compte/securite/courriel").location()).isEqualTo(page);
        person.open(page).submit(page, "email", "adelard@personne.example").follow();
        String typing = person.path();
        person.submit(typing, "code", "000000");
        assertThat(person.status()).isEqualTo(422);
        person.submit(typing, "code", Outbox.code(mvc));
        assertThat(person.status()).isEqualTo(303);
        assertThat(person.open("/fr/compte/profil").text()).contains("adelard@personne.example");
        assertThat(person.open(page).status()).as("there is one now").isEqualTo(303);

        Browser elsewhere = new Browser(mvc, "192.0.2.168");
        elsewhere
                .open("/fr/connexion/code")
                .submit("/fr/connexion/code", "email", "adelard@personne.example")
                .follow();
        elsewhere.submit(elsewhere.path(), "code", Outbox.code(mvc));
        assertThat(elsewhere.open("/fr/compte").text()).contains("Adélard Plustard");
    }

    @Test
    void anAddressThatHasAnAccountIsGivenToNoOther() throws Exception {
        People.signUp(mvc, "deja.prise@personne.example");
        String code = handed(atTheCounter(), "Odile Tropvite", "", "passport");
        Browser person = new Browser(mvc, "192.0.2.169");
        person.open(ENTER).submit(ENTER, "code", code);
        String page = "/fr/compte/securite/adresse";
        person.open(page).submit(page, "email", "deja.prise@personne.example");
        assertThat(person.status())
                .as("the page says nothing of who has an account")
                .isEqualTo(303);
        assertThat(Outbox.says(mvc, "Cette adresse a déjà un compte")).isTrue();
    }

    @Test
    void theOwnerOfAnAccountWithAnAddressLearnsOfIt() throws Exception {
        People.signUp(mvc, "au.comptoir@personne.example");
        handed(atTheCounter(), "ann", "AU.COMPTOIR@personne.example", "passport");
        assertThat(Outbox.says(mvc, "Une façon de vous connecter a été ajoutée")).isTrue();
    }

    @Test
    void nobodyIsFoundByAnotherNumberNorAccountsOfTheDemonstration() throws Exception {
        Browser agent = atTheCounter();
        for (String known : List.of("AAAA-BBBB-CCCC", "personne@nulle-part.example", "x@")) {
            counter(agent, "Quelqu'un", known, "other");
            assertThat(agent.status()).as(known).isEqualTo(422);
            assertThat(agent.page().select("input[name=known]").val()).isEqualTo(known);
        }
        counter(agent, "Quelqu'un", "", "");
        assertThat(agent.text()).contains("Choisissez la pièce");
    }

    @Test
    void anAgentGivesTwoProofsFirstAndOthersDoNotComeHere() throws Exception {
        Browser agent = new Browser(mvc, "192.0.2.164");
        agent.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-agent");
        assertThat(agent.open(COUNTER).location())
                .startsWith("/fr/compte/confirmer")
                .contains("level=2");
        Browser person = People.signUp(mvc, "pas.agent@personne.example");
        assertThat(person.open(COUNTER).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0000-0000-0000-0000", "' or 1=1 --"})
    void whatIsNoCodeOfOursIsRefused(String code) throws Exception {
        Browser person = new Browser(mvc, "192.0.2.165");
        person.open(ENTER).submit(ENTER, "code", code);
        assertThat(person.status()).isEqualTo(422);
    }

    private Browser atTheCounter() throws Exception {
        Browser agent = new Browser(mvc, "192.0.2.166");
        agent.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-agent");
        agent.open(COUNTER).follow().submit("/fr/compte/confirmer").follow();
        assertThat(agent.path()).isEqualTo(COUNTER);
        return agent;
    }

    private static void counter(Browser agent, String name, String known, String paper)
            throws Exception {
        agent.open(COUNTER).submit(COUNTER, "name", name, "known", known, "paper", paper);
    }

    private static String handed(Browser agent, String name, String known, String paper)
            throws Exception {
        counter(agent, name, known, paper);
        Element code = Objects.requireNonNull(agent.page().selectFirst("dd code"), agent.text());
        assertThat(code.text()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        return code.text();
    }
}
