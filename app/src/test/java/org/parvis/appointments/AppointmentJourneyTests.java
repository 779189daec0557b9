package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFileTests;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.Receipt;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody books, moves and cancels, with as much of a browser as a form needs. */
@ProgramTest
class AppointmentJourneyTests {
    private static final String CHOOSE = "/fr/services/certificat-naissance/rendez-vous";
    private static final String ONE = "/fr/rendez-vous/";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;
    @Autowired PersonActs people;

    private Browser browser() {
        return new Browser(mvc, "127.0.0.1");
    }

    private static List<String> times(Browser browser) throws Exception {
        return browser.page().select("button[name=at]").eachAttr("value");
    }

    private static void confirm(Browser browser, String path) throws Exception {
        browser.submit(path, "then", "confirm", "name", "Ann", "email", "ann@personne.example");
    }

    @Test
    void aTimeIsHeldWhileOneFillsInThenBookedMovedAndCancelledWithoutAnAccount() throws Exception {
        Browser browser = browser();
        browser.open("/fr/services/certificat-naissance");
        assertThat(browser.page().select("a[href='" + CHOOSE + "']").text())
                .isEqualTo("Prendre rendez-vous");
        browser.open(CHOOSE + "?place=dec-gare");
        String first = times(browser).getFirst();
        browser.submit(CHOOSE, "at", first).follow();
        assertThat(browser.text()).contains("Gardé pour vous", "encore 10 minutes", "de la Gare");
        String path = browser.path();
        assertThat(browser.submit(path, "then", "confirm").status()).isEqualTo(422);
        assertThat(browser.text())
                .contains("Écrivez le nom", "Écrivez une adresse de courriel", "Gardé pour");
        confirm(browser, path);
        assertThat(browser.follow().text())
                .contains("Rendez-vous pris", "Comptoir de la Gare", "photo, l’original");
        browser.open(path + "/deplacement?view=first&place=dec-gare");
        assertThat(times(browser)).hasSizeGreaterThan(5);
        browser.submit(path + "/deplacement", "at", times(browser).get(5)).follow();
        assertThat(browser.text()).contains("Gardé pour vous");
        browser.submit(path + "/deplacement", "then", "confirm").follow();
        assertThat(browser.path()).isEqualTo(path);
        assertThat(browser.open(path + "/rendez-vous.ics").body())
                .contains("SEQUENCE:2", "METHOD:PUBLISH", "UID:" + path.substring(ONE.length()));
        browser.open(path).submit(path, "then", "cancel").follow();
        assertThat(browser.text()).contains("Rendez-vous annulé", "Personne ne vous attend plus");
        assertThat(browser.open(path + "/rendez-vous.ics").body())
                .contains("SEQUENCE:3", "METHOD:CANCEL", "STATUS:CANCELLED");
        browser.open(CHOOSE + "?place=dec-gare");
        assertThat(times(browser)).as("both times are free again").contains(first);
    }

    @Test
    void theLinkThatIsSentOpensItOnAnotherDeviceAndNothingElseDoes() throws Exception {
        Browser browser = browser();
        browser.open(CHOOSE + "?place=dec-gare");
        browser.submit(CHOOSE, "at", times(browser).get(7)).follow();
        String path = browser.path();
        confirm(browser, path);
        String id = path.substring(ONE.length());
        Browser other = browser();
        assertThat(other.open(path).status()).isEqualTo(404);
        assertThat(other.text()).contains("n’est pas ouvert ici");
        assertThat(other.open(path + "/" + "x".repeat(32)).status()).isEqualTo(404);
        List<String> told =
                scenes.readingJob(
                        jobs ->
                                jobs.sql("select key from post.messages where key like ?")
                                        .param("appointment:" + id + "%")
                                        .query(String.class)
                                        .list());
        assertThat(told).containsExactly("appointment:" + id + ":booked:1");
        String code = browser.value("booking-" + id);
        assertThat(other.open(path + "/" + code).status()).isEqualTo(303);
        assertThat(other.follow().text()).contains("Rendez-vous pris");
        byte[] kept =
                scenes.readingJob(
                        jobs ->
                                jobs.sql("select code from appointments.bookings where id = ?")
                                        .param(UUID.fromString(id))
                                        .query((row, n) -> row.getBytes(1))
                                        .single());
        assertThat(kept).isEqualTo(new BookingCode(code).hash());
    }

    @Test
    void whatSomebodyHeldBeforeGoesBackAndTabsAndTheBackButtonDoNoHarm() throws Exception {
        Browser browser = browser();
        browser.open(CHOOSE + "?place=dec-gare");
        List<String> free = times(browser);
        Browser tab = browser.otherTab();
        browser.submit(CHOOSE, "at", free.get(3)).follow();
        String path = browser.path();
        String name = "booking-" + path.substring(ONE.length());
        tab.keep(name, browser.value(name));
        tab.submit(CHOOSE, "at", free.get(4)).follow();
        assertThat(tab.text()).contains("Gardé pour vous");
        confirm(browser, path);
        assertThat(browser.status()).as("the first hold went back").isEqualTo(404);
        String second = tab.path();
        Browser late = tab.otherTab();
        confirm(tab, second);
        confirm(late, second);
        assertThat(late.follow().text()).contains("Rendez-vous pris");
    }

    private Browser signedIn(String email) throws Exception {
        return People.signUp(mvc, email);
    }

    private Receipt birth(String way, String email) {
        return new OpenedFiles(program)
                .birth(
                        way,
                        new ActContent.Contact("Ann", email, null, null),
                        People.account(scenes, email));
    }

    @Test
    void aFileAsksForATimeKeepsItAsAnActAndSaysWhenOneIsExpected() throws Exception {
        String email = "rdv." + Ids.next() + "@personne.example";
        Browser browser = signedIn(email);
        Receipt receipt = birth("counter", email);
        String file = "/fr/dossiers/" + receipt.reference();
        browser.open("/fr/recu/" + receipt.reference());
        Element step =
                Objects.requireNonNull(
                        browser.page().selectFirst("a[href='" + file + "/rendez-vous']"));
        assertThat(browser.open(file).text()).contains("Choisissez un rendez-vous");
        browser.open(step.attr("href") + "?place=dec-erables");
        browser.submit(file + "/rendez-vous", "at", times(browser).getFirst()).follow();
        assertThat(browser.text()).contains("Gardé pour vous");
        browser.submit(file + "/rendez-vous", "then", "confirm").follow();
        assertThat(browser.text()).contains("Rendez-vous pris", "Comptoir des Érables");
        assertThat(browser.open(file).text())
                .contains("On vous attend", "Rendez-vous pris", "Comptoir des Érables");
        assertThat(browser.open("/en/files/" + receipt.reference()).text())
                .contains("You are expected on", "Appointment booked", "Maples counter");
        assertThat(browser.open("/fr/compte").text())
                .contains("Présentez-vous au comptoir", "Comptoir des Érables");
        browser.open("/fr/recu/" + receipt.reference());
        assertThat(browser.text()).doesNotContain("Choisissez un rendez-vous");
        browser.open(file + "/rendez-vous").submit(file + "/rendez-vous", "then", "cancel");
        assertThat(browser.follow().text()).contains("Rendez-vous annulé");
        assertThat(browser.open(file).text())
                .contains("Rendez-vous annulé")
                .doesNotContain("On vous attend");
    }

    @Test
    void nothingIsBookedForARequestThatWasTakenBack() throws Exception {
        String email = "rdv." + Ids.next() + "@personne.example";
        Browser browser = signedIn(email);
        Receipt held = birth("counter", email);
        Receipt none = birth("counter", email);
        String path = "/fr/dossiers/" + held.reference() + "/rendez-vous";
        browser.open(path + "?place=dec-erables");
        browser.submit(path, "at", times(browser).getFirst()).follow();
        browser.submit(path, "then", "confirm").follow();
        browser.submit(path, "then", "cancel").follow();
        assertThat(browser.text()).contains("Prendre un autre rendez-vous");
        browser.open(path + "?then=choose&place=dec-erables");
        String time = times(browser).getFirst();
        for (Receipt receipt : List.of(held, none)) {
            people.withdraw(CaseFileTests.invited(receipt), "fini").orThrow();
        }
        assertThat(browser.forge(path, "at", time).status()).isEqualTo(409);
        assertThat(browser.text())
                .contains("on n’y prend plus de rendez-vous")
                .doesNotContain("Prendre un autre rendez-vous");
        assertThat(times(browser.open(path + "?then=choose"))).isEmpty();
        browser.open("/fr/dossiers/" + none.reference() + "/rendez-vous");
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    void whoeverDoesNotHaveToComeIsNotAskedTo() throws Exception {
        String email = "rdv." + Ids.next() + "@personne.example";
        Browser browser = signedIn(email);
        Receipt receipt = birth("files", email);
        String path = "/fr/dossiers/" + receipt.reference() + "/rendez-vous";
        browser.open("/fr/recu/" + receipt.reference());
        assertThat(browser.page().select("a[href='" + path + "']")).isEmpty();
        assertThat(browser.open(path).status()).isEqualTo(404);
    }
}
