package org.parvis.mandates.businesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.mandates.BusinessActivity;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.proposing.TwoPeople;
import org.parvis.platform.MomentPage;
import org.parvis.platform.Scene;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever manages a business sends people to its clients and reads what they did. */
@ProgramTest
class AFirmSendsItsPeopleTests extends BusinessPagesFixture {
    private static final String FIRM = "1166600021";

    @Autowired BusinessLog log;
    @Autowired MessageCatalogue messages;

    @Test
    void aFirmSendsItsPeopleToClientsAndEachBrokenLinkIsFeltOnTheNextRequest() throws Exception {
        Browser accountant = manager("chef-cabinet", FIRM);
        Browser client = People.signUp(mvc, "client-cabinet@personne.example");
        Browser clerk = People.signUp(mvc, "commis-cabinet@personne.example");
        giveToFirm(client);
        String asked = TwoPeople.one(accountant.open(BUSINESS), "Ann");
        accountant.open(asked).submit(asked + "/accepter");

        String staff = hire(accountant, clerk, "commis-cabinet@personne.example");
        entrust(accountant);
        String mandate = TwoPeople.one(clerk.open(LIST), "Ann");
        clerk.submit(mandate + "/agir");
        assertThat(clerk.open("/fr/services").text()).contains("Vous agissez pour Ann");

        takeBack(accountant);
        assertThat(clerk.open("/fr/services").text()).doesNotContain("Vous agissez pour");
        entrust(accountant);
        assertThat(clerk.open("/fr/services").text()).contains("Vous agissez pour Ann");

        accountant.open(staff + "/mettre-fin").submit(staff + "/mettre-fin");
        assertThat(clerk.open("/fr/services").text()).doesNotContain("Vous agissez pour");
        hire(accountant, clerk, "commis-cabinet@personne.example");
        assertThat(clerk.open("/fr/services").text())
                .as("whoever comes back is sent nowhere before the firm says so")
                .doesNotContain("Vous agissez pour");
        entrust(accountant);
        assertThat(clerk.open("/fr/services").text()).contains("Vous agissez pour Ann");

        String given = TwoPeople.one(client.open(LIST), "Cabinet");
        client.open(given + "/mettre-fin").submit(given + "/mettre-fin");
        assertThat(clerk.open("/fr/services").text()).doesNotContain("Vous agissez pour");
        assertThat(accountant.open(CLIENTS).page().select("main a").eachText())
                .doesNotContain("Ann");
    }

    @Test
    void theManagerReadsWhoDidWhatAndKeepsItAsATable() throws Exception {
        Browser manager = manager("chef-journal", BAKERY);
        Browser clerk = People.signUp(mvc, "commis-journal@personne.example");
        String staff = hire(manager, clerk, "commis-journal@personne.example");
        manager.open(staff + "/mettre-fin").submit(staff + "/mettre-fin");
        Browser log = manager.open(BUSINESS + "/journal");
        assertThat(log.text())
                .contains("Accès proposé pour Paul Essai")
                .contains("Accès ouvert pour Ann")
                .contains("Fin de l’accès de Ann");
        assertThat(manager.page().select("main tbody tr").getFirst().text())
                .as("the latest first, with who pressed")
                .contains("Ann")
                .contains("Fin de l’accès");
        assertThat(manager.open(BUSINESS + "/journal/export.csv").status()).isEqualTo(200);
        assertThat(manager.page().text()).contains("Fin de l’accès de Ann");
        assertThat(manager.open(BUSINESS + "/journal?before=-1000000000-01-01T00:00:00Z").status())
                .as("a moment that no database knows")
                .isEqualTo(200);
        assertThat(clerk.open(BUSINESS + "/journal").status()).isEqualTo(303);
        assertThat(clerk.open(BUSINESS + "/journal/export.csv").status()).isNotEqualTo(200);
    }

    @Test
    void whatWasDoneAtOneMomentIsNotLostBetweenTwoPages() {
        UUID id = UUID.randomUUID();
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into mandates.business_log (business, at, what, about, client)
                                        select ?, '2026-01-01T00:00:00Z'::timestamptz + n / 4 * interval '1 hour',
                                          'sent', 'Ann ' || n, true from generate_series(0, 9) n
                                        """)
                                .param(id)
                                .update());
        Proposer business = new Proposer(id, "Cabinet", "fr", null, new Scene.Person(id));
        Words words = messages.forLanguage("fr");
        List<String> read = new ArrayList<>();
        Instant before = MomentPage.LATEST;
        while (before != null) {
            MomentPage<BusinessActivity.Done> slice = log.before(business, before, 3, words);
            slice.shown().forEach(done -> read.add(done.what()));
            before = slice.more();
        }
        assertThat(read).hasSize(10).doesNotHaveDuplicates();
    }

    /** Somebody manages a business from here on: asked, confirmed, looked at by the body, begun. */
    private Browser manager(String word, String number) throws Exception {
        Browser browser = People.signUp(mvc, word + "@personne.example");
        String[] typed = until("number", number, "proof", "Extrait du registre");
        browser.open(OPENING).submit(OPENING, typed);
        assertThat(browser.text()).contains("Est-ce bien");
        browser.submit(OPENING, typed);
        assertThat(browser.status()).as(browser.text()).isEqualTo(303);
        decideAll();
        String one = TwoPeople.one(browser.open(LIST), "");
        browser.submit(one + "/agir");
        assertThat(browser.follow().path()).isEqualTo("/fr/compte");
        browser.open(BUSINESS);
        return browser;
    }

    /** By its number, its name confirmed. */
    private void giveToFirm(Browser client) throws Exception {
        String form = LIST + "/nouveau/confier/accountant";
        String[] typed =
                until(
                        "to",
                        "firm",
                        "number",
                        FIRM,
                        "services",
                        "*",
                        "acts",
                        "receive",
                        "acts",
                        "send");
        client.open(form).submit(form, typed);
        assertThat(client.text()).contains("Est-ce bien Cabinet Kessler-Dion, comptables");
        client.submit(form, typed);
        assertThat(client.status()).as(client.text()).isEqualTo(303);
    }

    private String hire(Browser manager, Browser clerk, String email) throws Exception {
        String form = LIST + "/nouveau/confier/employee";
        manager.open(form)
                .submit(
                        form,
                        until(
                                "email",
                                email,
                                "name",
                                "Paul Essai",
                                "services",
                                "*",
                                "acts",
                                "represent"));
        assertThat(manager.status()).as(manager.text()).isEqualTo(303);
        String proposed =
                clerk.open(LIST).page().select("main li").stream()
                        .filter(li -> li.text().contains("Attend une réponse"))
                        .findFirst()
                        .orElseThrow()
                        .select("a")
                        .attr("href");
        clerk.open(proposed).submit(proposed + "/accepter");
        assertThat(clerk.status()).isEqualTo(303);
        return proposed;
    }

    private static void entrust(Browser manager) throws Exception {
        manager.open(CLIENTS);
        String client = manager.page().select("input[name=clients]").val();
        String staff =
                manager.page()
                        .select("select[name=staff] option:contains(Ann)")
                        .eachAttr("value")
                        .getLast();
        manager.submit(CLIENTS, "clients", client, "staff", staff);
        assertThat(manager.status()).as(manager.text()).isEqualTo(303);
        assertThat(manager.follow().text()).contains("C’est confié").contains("Confié à : Ann");
    }

    private static void takeBack(Browser manager) throws Exception {
        manager.open(CLIENTS);
        String client = CLIENTS + "/" + manager.page().select("input[name=clients]").val();
        manager.open(client);
        String sent = manager.page().select("button[name=sent]").val();
        manager.submit(client + "/retirer", "sent", sent);
        assertThat(manager.follow().text()).contains("ne s’en occupe plus");
    }
}
