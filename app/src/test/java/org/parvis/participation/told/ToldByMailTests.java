package org.parvis.participation.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.platform.packs.PackImport;
import org.parvis.post.SentMessages;
import org.parvis.post.SentMessages.Sent;
import org.parvis.testing.OwnCode;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.TestDatabase;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/**
 * From an address left with a receipt to a letter when the theme is answered, and to the end of it.
 */
@OwnPackTest
class ToldByMailTests {
    private static final Pattern OWN =
            Pattern.compile("/(?:fr/consultations-suivies|en/followed-consultations)/\\S+");
    private static int last = 0;

    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired HeldConsultations consultations;
    @Autowired TellingNews news;
    @Autowired Telling telling;
    @TempDir Path folder;

    private final String code = OwnCode.after("port-");
    private final String form = "/fr/consultations/" + code + "/participer";
    private final String follow = "/fr/consultations/" + code + "/suivre";
    private final String answers = "/fr/equipe/consultations/" + code + "/reponses/";
    private final String eve = code + "@exemple.test";

    @BeforeEach
    void aConsultationOfThisTest() throws IOException {
        Path pack = WholePack.in(folder.resolve("pack"));
        PortForTests.open(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    @AfterEach
    void thePackAsItWas() {
        assertThat(packs.instead(Path.of("../content/quebec")).problems()).isEmpty();
    }

    private Browser anybody() {
        last++;
        return new Browser(mvc, "203.0.113." + last);
    }

    private void over() throws IOException {
        Path pack = WholePack.in(folder.resolve("over"));
        PortForTests.over(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    private List<Sent> letters() {
        return SentMessages.newest(beans).stream().filter(one -> one.to().equals(eve)).toList();
    }

    private String own() {
        Matcher found = OWN.matcher(letters().getFirst().text());
        assertThat(found.find()).isTrue();
        return URI.create(found.group()).getPath();
    }

    /** Leaves the address, reads the letter, says yes. */
    private String told(Browser browser, String... themes) throws Exception {
        browser.open(follow);
        String[] fields = new String[themes.length * 2 + 2];
        fields[0] = "email";
        fields[1] = eve;
        for (int i = 0; i < themes.length; i++) {
            fields[2 * i + 2] = "theme";
            fields[2 * i + 3] = themes[i];
        }
        assertThat(browser.submit(follow, fields).status()).isEqualTo(303);
        String own = own();
        browser.open(own).submit(own, "then", "confirm");
        return own;
    }

    private void answer(String theme, String... fields) throws Exception {
        TeamBrowser by = new TeamBrowser(mvc, "re-responsible");
        String seen = by.get(answers + theme).expectFirst("[name=seen]").val();
        String[] all = List.of(fields).toArray(new String[fields.length + 2]);
        all[fields.length] = "seen";
        all[fields.length + 1] = seen;
        by.post(answers + theme, 303, all);
    }

    @Test
    void whoeverLeavesAnAddressWithAReceiptIsToldOnceTheirThemeIsAnswered() throws Exception {
        Browser phone = anybody();
        phone.open(form).submit(form, "v-crossing", "agree", "then", "check");
        phone.submit(form, "then", "send").follow();
        assertThat(phone.text()).contains("Recevoir la réponse par courriel", "gardée à part");
        assertThat(phone.page().select("input[name=theme][checked]").eachAttr("value"))
                .as("the theme of which it speaks")
                .containsExactly("moving");
        phone.submit(follow, "theme", "moving", "email", eve).follow();
        assertThat(phone.text()).contains("Regardez votre courriel", "Réaménager la rue du Port");
        over();
        answer("moving", "verdict", "not", "fr", "Pas cette fois.");
        news.run();
        assertThat(letters()).as("only the letter that asks").hasSize(1);

        String own = own();
        assertThat(phone.open(own).text()).contains("Oui, écrivez-moi", "Se déplacer");
        phone.submit(own, "then", "confirm").follow();
        assertThat(phone.text()).contains("Nous vous écrivons").doesNotContain("Oui, écrivez");
        answer("moving", "verdict", "not", "fr", "Pas cette année.");
        answer("works", "verdict", "not", "fr", "Non.");
        news.run();
        news.run();
        assertThat(letters()).as("of that theme, once").hasSize(2);
        assertThat(letters().getFirst().title())
                .startsWith("Une réponse à")
                .endsWith("Se déplacer");
        assertThat(letters().getFirst().text())
                .contains("/fr/consultations/" + code + "/suites#t-moving", own);

        phone.submit(own, "then", "leave").follow();
        assertThat(phone.status()).isEqualTo(410);
        answer("moving", "verdict", "not", "fr", "Jamais.");
        news.run();
        assertThat(letters()).hasSize(2);
    }

    @Test
    void aCommitmentThatMovesIsToldInTheLanguageOfTheReader() throws Exception {
        over();
        LocalDate by = consultations.today().plusDays(9);
        answer(
                "moving",
                "verdict",
                "retained",
                "fr",
                "Oui.",
                "c0-fr",
                "Une traverse",
                "c0-ufr",
                "Voirie",
                "c0-day",
                "" + by.getDayOfMonth(),
                "c0-month",
                "" + by.getMonthValue(),
                "c0-year",
                "" + by.getYear());
        news.run();
        Browser reader = anybody();
        String page = "/en/consultations/" + code + "/follow";
        reader.open(page).submit(page, "theme", "moving", "email", eve);
        String own = own();
        assertThat(own).startsWith("/en/");
        reader.open(own).submit(own, "then", "confirm");
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        manager.get(answers + "moving");
        manager.post(
                answers + "moving/engagements/1",
                303,
                "said",
                "0",
                "kind",
                "given-up",
                "fr",
                "Trop cher.");
        news.run();
        assertThat(letters()).hasSize(2);
        assertThat(letters().getFirst().title()).startsWith("A commitment has changed");
    }

    @Test
    void whatIsNoAddressOrNoThemeIsToldAndStays() throws Exception {
        Browser browser = anybody();
        browser.open(follow).submit(follow, "theme", "moving", "email", "eve");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("[name=email]").val()).isEqualTo("eve");
        browser.submit(follow, "theme", "unknown", "email", eve);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Choisissez au moins un thème");
        assertThat(letters()).isEmpty();
    }

    @Test
    void aProgramOfMailEndsItWithOnePressAndARequestNobodyConfirmsIsForgotten(
            @Value("${parvis.database.url}") String url) throws Exception {
        String own = told(anybody(), "moving", "works");
        String token = own.substring(own.lastIndexOf('/') + 1);
        assertThat(telling.of(token)).isPresent();
        telling.leave(token);
        assertThat(telling.of(token)).isEmpty();

        Browser browser = anybody();
        browser.open(follow).submit(follow, "theme", "moving", "email", eve);
        LocalDate last = consultations.today().plusDays(Telling.YES);
        assertThat(browser.open(own()).text())
                .containsPattern("dire oui au plus tard le " + last.getDayOfMonth() + "(er)? ");
        earlier(url, Telling.YES);
        assertThat(browser.open(own()).status()).as("on that last day").isEqualTo(200);
        earlier(url, 1);
        assertThat(browser.open(own()).status()).isEqualTo(410);
    }

    /**
     * As if all requests of this consultation were so many days older; what is over is forgotten.
     */
    private void earlier(String url, int days) {
        TestDatabase.owner(url)
                .sql(
                        """
                        update participation.listened set asked_on = asked_on - :days
                        where listener in (select id from participation.listeners
                          where consultation = :code)
                        """)
                .param("days", days)
                .param("code", code)
                .update();
        telling.forgetUnconfirmed();
    }

    @Test
    void nothingJoinsAnAddressToWhatSomebodySaid(@Value("${parvis.database.url}") String url)
            throws Exception {
        told(anybody(), "moving");
        assertThat(
                        TestDatabase.owner(url)
                                .sql(
                                        """
                                        select column_name from information_schema.columns
                                        where table_schema = 'participation'
                                          and table_name in ('listeners', 'listened', 'untold')
                                        """)
                                .query(String.class)
                                .set())
                .containsExactlyInAnyOrder(
                        "id",
                        "home",
                        "consultation",
                        "address",
                        "sealed",
                        "token",
                        "lang",
                        "listener",
                        "theme",
                        "asked_on",
                        "confirmed",
                        "what");
    }
}
