package org.parvis.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.MockMvc;

/** From « did this page help? » to what was done about it, for a page of a service. */
@ProgramTest
class FeedbackTests {
    private static final String ROOM = "/fr/equipe/commentaires";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired FeedbackSettings settings;
    @Autowired InstantSource clock;

    private String page = "";
    private int last = 20;

    @BeforeEach
    void aServiceOfTheCity() throws Exception {
        Browser browser = anybody();
        browser.open("/fr/organismes/ville-quebec");
        page =
                browser.page().select("main a[href^=/fr/services/]").stream()
                        .map(link -> link.attr("href"))
                        .filter(href -> href.contains("camp"))
                        .findFirst()
                        .orElseThrow();
    }

    /** Somebody of another network each time, so that nobody's turns are used up. */
    private Browser anybody() {
        last++;
        return new Browser(mvc, "203.0.113." + last);
    }

    private Browser say(String helped, String words) throws Exception {
        Browser browser = anybody();
        browser.open(page);
        Element no = browser.page().expectFirst("a[href*='helped=no']");
        browser.open(no.attr("href"));
        return browser.submit("/fr/commentaires", "helped", helped, "words", words);
    }

    private Document room(String member) throws Exception {
        return new TeamBrowser(mvc, member).get(ROOM);
    }

    @Test
    void whatSomebodySaidIsReadByTheBodyAndWhatWasDoneIsSaidUnderThePage() throws Exception {
        Browser browser = say("no", "La date de la fin des inscriptions manque.");
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.follow().text())
                .contains("Merci, c’est noté")
                .contains("sera lue d’ici le");

        TeamBrowser designer = new TeamBrowser(mvc, "vq-manager");
        Element waiting =
                designer.get(ROOM).select("li.pv-slab").stream()
                        .filter(one -> one.text().contains("fin des inscriptions"))
                        .findFirst()
                        .orElseThrow();
        assertThat(waiting.text()).contains("À lire d’ici le", "La page n’a pas été utile", page);
        String href = waiting.select("p:last-child a").attr("href");
        designer.get(href);
        designer.post(href, 422, "changed", "yes", "fr", "La date est ajoutée.");
        designer.post(
                href,
                303,
                "changed",
                "yes",
                "fr",
                "La date est ajoutée.",
                "en",
                "The date is added.");

        Browser next = anybody();
        next.open("/fr/commentaires?page=" + page);
        assertThat(next.text())
                .contains("Vous avez dit, nous avons fait", "La date est ajoutée.")
                .doesNotContain("fin des inscriptions");
        designer.get(href);
        assertThat(designer.get(href).text()).contains("Quelqu’un a déjà répondu");
    }

    @Test
    void anotherBodyReadsNothingOfIt() throws Exception {
        say("no", "Le mot témoin est girouette.");
        assertThat(room("vq-manager").text()).contains("girouette");
        assertThat(room("opc-responsible").text()).doesNotContain("girouette");
    }

    @Test
    void personalDetailsAreGoneBeforeAnythingIsKept() throws Exception {
        say("no", "Rappelez-moi au 418 555-0142 ou à zoe@personne.example, TREM 1234 5678.");
        assertThat(stored()).noneMatch(words -> words.matches(".*(0142|zoe@|TREM).*"));
        assertThat(stored()).anyMatch(words -> words.startsWith("Rappelez-moi au […] ou à […]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"J’ai envie de MOURIR.", "il me   frappe", "I want to die"})
    void wordsOfDangerAreAnsweredWithWhereHelpAnswersAtOnce(String words) throws Exception {
        Browser browser = say("no", words).follow();
        assertThat(browser.text()).contains("Quelqu’un peut vous répondre maintenant");
        assertThat(browser.page().select("a[href^=tel:]").eachAttr("href"))
                .contains("tel:911", "tel:+18662773553");
        assertThat(browser.text()).doesNotContain(words);
        assertThat(room("vq-manager").text()).contains("À lire aujourd’hui");
    }

    @Test
    void aWordInsideAnotherIsNoDanger() throws Exception {
        assertThat(say("no", "Le mot « bombement » est inconnu.").location()).endsWith("/merci");
    }

    @Test
    void whoWroteTooMuchLosesNothing() throws Exception {
        Browser browser = say("no", "x".repeat(1_001));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("textarea").text()).hasSize(1_001);
        assertThat(browser.text()).containsPattern("1.001.caractères");
    }

    @Test
    void oneSubscriberSaysSoManyThingsAnHour() throws Exception {
        Browser browser = new Browser(mvc, "198.51.100.77");
        int taken = 0;
        for (int i = 0; i <= settings.most(); i++) {
            browser.open("/fr/commentaires?page=" + page);
            browser.submit("/fr/commentaires", "helped", "yes", "words", "");
            taken += browser.status() == 303 ? 1 : 0;
        }
        assertThat(taken).isEqualTo(settings.most());
        assertThat(browser.text()).contains("envoyez-le de nouveau");
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/commentaires?page=/fr/suivi",
        "/fr/commentaires?page=https://ailleurs.example/",
        "/fr/commentaires?page=//ailleurs.example",
        "/fr/commentaires",
        "/fr/commentaires?page=/fr/services/inconnu"
    })
    void aPageOfNobodyIsNotAskedAbout(String path) throws Exception {
        assertThat(anybody().open(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\\ailleurs.example", "https:", "javascript:alert(1)", "."})
    void nothingStandsBeforeTheAddressOfAPage(String before) throws Exception {
        String asked =
                "/fr/commentaires?page=" + URLEncoder.encode(before + page, StandardCharsets.UTF_8);
        assertThat(anybody().open(asked).status()).isEqualTo(404);
    }

    @Test
    void whoLeavesARemarkAnswersNone() {
        assertThat(
                        catchThrowable(
                                () ->
                                        scenes.in(
                                                new Scene.Public(),
                                                sql ->
                                                        sql.sql(
                                                                        """
                                                                        insert into feedback.remarks (home, id, page, lang, helped,
                                                                          urgent, left_at, changed)
                                                                        values (:id, :id, '/fr', 'fr', true, false, now(), true)
                                                                        """)
                                                                .param("id", Ids.next())
                                                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aPageThatIsForOnePersonAsksNothing() throws Exception {
        for (String path : List.of("/fr/suivi", "/fr/connexion", "/fr/recherche?q=camp")) {
            assertThat(anybody().open(path).page().select("#helped")).as(path).isEmpty();
        }
    }

    @Test
    void whoLeavesARemarkReadsNone() throws Exception {
        say("no", "Le mot témoin est caravelle.");
        assertThat(
                        catchThrowable(
                                () ->
                                        scenes.reading(
                                                new Scene.Public(),
                                                sql ->
                                                        sql.sql(
                                                                        "select words from feedback.remarks")
                                                                .query(String.class)
                                                                .list())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void remarksAreForgottenWhenTheirTimeIsOver() throws Exception {
        say("yes", "Le mot témoin est hirondelle.");
        Instant over = clock.instant().plus(settings.kept()).plus(1, ChronoUnit.DAYS);
        FeedbackConfiguration.forget(scenes, settings, InstantSource.fixed(over));
        assertThat(stored()).noneMatch(words -> words.contains("hirondelle"));
    }

    private List<String> stored() {
        return scenes.readingJob(
                jobs ->
                        jobs.sql("select coalesce(words, '') from feedback.remarks")
                                .query(String.class)
                                .list());
    }
}
