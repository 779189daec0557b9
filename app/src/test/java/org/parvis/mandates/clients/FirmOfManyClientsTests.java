package org.parvis.mandates.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.mandates.MandateLists;
import org.parvis.mandates.Mandates;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An accountant with three hundred clients, and the people of the firm. */
@ProgramTest
class FirmOfManyClientsTests {
    private static final int MANY = 300;

    private static final String LIST = "/fr/compte/mandats";
    private static final String BUSINESS = "/fr/compte/entreprise";
    private static final String CLIENTS = BUSINESS + "/clients";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired Mandates mandates;
    @Autowired SqlCounter.OfProgram statements;

    /** A firm, whoever manages it and acts for it, and one of its people. */
    private record Office(
            FirmRows firm,
            String numbers,
            Browser manager,
            Browser clerk,
            UUID clerkAccount,
            UUID employed) {
        /** Entrusts what is ticked to the clerk. */
        void entrust(List<String> ticked) throws Exception {
            List<String> fields = new ArrayList<>(List.of("staff", clerkAccount.toString()));
            ticked.forEach(one -> fields.addAll(List.of("clients", one)));
            manager.submit(CLIENTS, fields.toArray(String[]::new));
            assertThat(manager.status()).as(manager.text()).isEqualTo(303);
        }
    }

    private Office office(String word, int clients) throws Exception {
        Browser manager = People.signUp(mvc, word + "-chef@personne.example");
        Browser clerk = People.signUp(mvc, word + "-commis@personne.example");
        UUID account = People.account(scenes, word + "-commis@personne.example");
        FirmRows firm = FirmRows.of(scenes, mandates.today());
        UUID managing =
                firm.staff(
                        People.account(scenes, word + "-chef@personne.example"),
                        "Ann",
                        "manager",
                        "administer",
                        "represent");
        UUID employed = firm.staff(account, "Paul Essai", "employee", "represent");
        String numbers = firm.clients(clients, "open");
        manager.open(LIST).submit(LIST + "/" + managing + "/agir");
        assertThat(manager.follow().path()).isEqualTo("/fr/compte");
        return new Office(firm, numbers, manager, clerk, account, employed);
    }

    private static List<String> names(Browser browser) throws Exception {
        return browser.page().select("main li.pv-slab a[href^=" + LIST + "/]").eachText();
    }

    private static List<String> clients(Browser browser) throws Exception {
        return browser.page().select("main li a[href^=" + CLIENTS + "/]").eachText();
    }

    private static Browser search(Browser browser, String path, String words) throws Exception {
        browser.open(
                path
                        + "?q="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20"));
        assertThat(browser.status()).isEqualTo(200);
        return browser;
    }

    @Test
    void oneStepEntrustsThemAllAndTheListGoesThroughEachOfThemOnce() throws Exception {
        Office office = office("cabinet-tous", MANY);
        office.manager().open(CLIENTS);
        assertThat(clients(office.manager())).hasSize(MandateLists.PAGE);
        office.entrust(List.of(ClientView.ALL));

        List<String> seen = new ArrayList<>();
        String next = LIST;
        while (!next.isEmpty()) {
            office.clerk().open(next);
            List<String> page = names(office.clerk());
            page.removeIf("Comptables de la Rivière"::equals);
            assertThat(page).hasSizeLessThanOrEqualTo(MandateLists.PAGE);
            seen.addAll(page);
            Element link = office.clerk().page().selectFirst("a[rel=next]");
            next = link == null ? "" : link.attr("href");
        }
        assertThat(seen).hasSize(MANY).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"epicerie oeuvre", "ÉPICERIE", "l'œuvre", "Œuvre épicerie"})
    void oneIsFoundByItsNameHoweverItIsWritten(String words) throws Exception {
        Office office = office("cabinet-nom-" + words.hashCode(), MANY);
        search(office.manager(), CLIENTS, words);
        assertThat(clients(office.manager())).containsExactly("Épicerie de l’Œuvre inc.");
        office.entrust(
                office.manager()
                        .page()
                        .select("input[name=clients]:not([value='*'])")
                        .eachAttr("value"));
        search(office.clerk(), LIST, words);
        assertThat(names(office.clerk())).containsExactly("Épicerie de l’Œuvre inc.");
    }

    @Test
    void oneIsFoundByItsNumberAndSignsWithoutAWordFindNothing() throws Exception {
        Office office = office("cabinet-numero", MANY);
        Browser manager = office.manager();
        String number = office.numbers() + "0042";
        search(manager, CLIENTS, number.substring(0, 4) + " " + number.substring(4, 7) + "-042");
        assertThat(clients(manager)).containsExactly("Commerce 042");
        assertThat(manager.text()).contains(number);
        office.entrust(manager.page().select("input[name=clients]").eachAttr("value"));
        assertThat(names(search(office.clerk(), LIST, number))).containsExactly("Commerce 042");
        assertThat(clients(search(manager, CLIENTS, "9123-4567")))
                .containsExactly("9123-4567 Québec inc.");
        for (String nothing : List.of("%", "_", "'", "\\", "-", "1".repeat(5000))) {
            assertThat(clients(search(manager, CLIENTS, nothing))).as(nothing).isEmpty();
            assertThat(names(search(office.clerk(), LIST, nothing))).as(nothing).isEmpty();
        }
    }

    @Test
    void pagesOfManyAskTheDatabaseAsOftenAsThoseOfAFew() throws Exception {
        Office few = office("cabinet-peu", 2);
        Office many = office("cabinet-trois-cents", MANY);
        few.manager().open(CLIENTS);
        few.entrust(few.manager().page().select("input[name=clients]").eachAttr("value"));
        many.manager().open(CLIENTS);
        many.entrust(List.of(ClientView.ALL));
        for (String path : List.of(BUSINESS, CLIENTS, LIST)) {
            List<String> asked = asked(few.manager(), path);
            assertThat(asked(many.manager(), path)).as(path).isEqualTo(asked);
            assertThat(asked).as(path).hasSizeLessThanOrEqualTo(16);
        }
        assertThat(asked(many.clerk(), LIST)).isEqualTo(asked(few.clerk(), LIST));
    }

    private List<String> asked(Browser browser, String path) throws Exception {
        browser.open(path);
        List<String> asked = statements.during(() -> browser.open(path));
        assertThat(browser.status()).isEqualTo(200);
        return asked;
    }

    @Test
    void whoeverIsSentToSomeSeesThoseAndActsForNoOther() throws Exception {
        Office office = office("cabinet-quelques", MANY);
        Browser manager = office.manager();
        manager.open(CLIENTS);
        List<String> offered =
                manager.page().select("input[name=clients]:not([value='*'])").eachAttr("value");
        List<String> shown = clients(manager);
        office.entrust(offered.subList(3, 6));
        Browser clerk = office.clerk();
        clerk.open(LIST);
        assertThat(names(clerk)).containsExactlyInAnyOrderElementsOf(withFirm(shown.subList(3, 6)));
        clerk.forge(LIST + "/" + offered.getFirst() + "/agir", "next", "");
        assertThat(clerk.open("/fr/services").text()).doesNotContain("Vous agissez pour");
        clerk.open(LIST).submit(LIST + "/" + offered.get(3) + "/agir");
        assertThat(clerk.open("/fr/services").text()).contains("Vous agissez pour");
    }

    private static List<String> withFirm(List<String> clients) {
        List<String> all = new ArrayList<>(clients);
        all.add("Comptables de la Rivière");
        return all;
    }

    @Test
    void whoeverLeavesTheFirmActsForNoneOfThemFromTheNextRequestOn() throws Exception {
        Office office = office("cabinet-depart", MANY);
        office.manager().open(CLIENTS);
        office.entrust(List.of(ClientView.ALL));
        Browser clerk = office.clerk();
        clerk.open(LIST);
        String client = clerk.page().expectFirst("main form[action$=/agir]").attr("action");
        clerk.submit(client);
        assertThat(clerk.open("/fr/services").text()).contains("Vous agissez pour");

        String end = LIST + "/" + office.employed() + "/mettre-fin";
        office.manager().open(end).submit(end);

        assertThat(clerk.open("/fr/services").text()).doesNotContain("Vous agissez pour");
        assertThat(clerk.open(LIST).page().select("main form[action$=/agir]")).isEmpty();
        assertThat(clerk.open(LIST + "?q=Commerce").text()).contains("Rien ne correspond");
    }

    @Test
    void whatIsRefusedKeepsWhatWasTickedOnItsPage() throws Exception {
        Office office = office("cabinet-refus", MANY);
        Browser manager = office.manager();
        manager.open(CLIENTS);
        String second = manager.page().select("a[rel=next]").attr("href");
        manager.open(second);
        String ticked = manager.page().select("input[name=clients]").eachAttr("value").getLast();
        manager.submit(CLIENTS, "staff", UUID.randomUUID().toString(), "clients", ticked);
        assertThat(manager.status()).isEqualTo(422);
        assertThat(manager.page().select("input[name=clients][checked]").eachAttr("value"))
                .containsExactly(ticked);
        office.entrust(List.of(ticked));
        assertThat(manager.follow().path()).startsWith(second);
        assertThat(manager.text()).contains("Confié à : Paul Essai");
    }

    @Test
    void aProposalIsSeenHoweverManyAccessesAreOver() throws Exception {
        Office office = office("cabinet-ancien", 1);
        office.firm().clients(1, "proposed");
        office.firm().clients(MANY, "revoked");
        office.manager().open(BUSINESS);
        assertThat(office.manager().page().select("main h2").eachText())
                .contains("À vous de répondre");
        assertThat(names(office.manager())).hasSizeLessThan(3 * MandateLists.WAITING);
    }
}
