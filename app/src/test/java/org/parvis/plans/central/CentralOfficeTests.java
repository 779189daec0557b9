package org.parvis.plans.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parvis.documents.letters.PdfChecks;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organizations;
import org.parvis.plans.Plans;
import org.parvis.plans.help.HelpTable;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The central office reads plans, asks for data and freezes the year; bodies help each other. */
@ProgramTest
class CentralOfficeTests {
    private static final String REVIEW = "/fr/equipe/bureau-central/plans/uqam";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired Calls calls;
    @Autowired Reviews reviews;
    @Autowired Organizations organizations;
    @Autowired HelpTable help;

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.197");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse().getContentAsString();
    }

    @Test
    void aPlanIsReadPointByPointAndChangesAreAskedFor() throws Exception {
        Browser office = as("mcn-central").open("/fr/equipe/bureau-central");
        assertThat(office.text()).contains("Université du Québec à Montréal");
        assertThat(office.open(REVIEW + "/plan.pdf").status()).isEqualTo(200);
        office.open(REVIEW);
        office.submit(REVIEW, "then", "require");
        assertThat(office.status()).isEqualTo(422);
        assertThat(office.text()).contains("Aucun changement n’est demandé");
        office.submit(REVIEW, "then", "save", "verdict-1", "change", "words-1", "");
        assertThat(office.page().select("#words-1-error")).hasSize(1);
        office.submit(
                REVIEW,
                "then",
                "save",
                "verdict-0",
                "good",
                "verdict-1",
                "change",
                "words-1",
                "La valeur de 2027 étonne.");
        assertThat(office.status()).isEqualTo(303);
        office.follow().submit(REVIEW, "then", "accept");
        assertThat(office.text()).contains("Un changement est encore demandé");
        office.open(REVIEW).submit(REVIEW, "then", "require");
        assertThat(office.follow().text()).contains("Les changements sont demandés");
        Home uqam = organizations.byCode("uqam").orElseThrow().home();
        var head = new Actor.Agent(Ids.next(), uqam, Role.HEAD);
        String state =
                scenes.reading(
                        Plans.scene(head),
                        sql ->
                                sql.sql("select state from plans.revisions where holder = 'uqam'")
                                        .query(String.class)
                                        .list()
                                        .getFirst());
        assertThat(state).isEqualTo("required");
    }

    @Test
    void onlyTheCentralOfficeReadsWhatWasSentAndNobodyADraft() throws Exception {
        assertThat(as("vq-head").open(REVIEW).status()).isEqualTo(403);
        Home vq = organizations.byCode("ville-quebec").orElseThrow().home();
        int others =
                scenes.reading(
                        Plans.scene(new Actor.Agent(Ids.next(), vq, Role.HEAD)),
                        sql ->
                                sql.sql(
                                                """
                                                select count(*) from plans.revisions
                                                where home <> ? and state <> 'published'
                                                """)
                                        .param(vq.id())
                                        .query(Integer.class)
                                        .single());
        assertThat(others).isZero();
        int drafts =
                scenes.reading(
                        new CentralOffice(vq, Ids.next()),
                        sql ->
                                sql.sql(
                                                """
                                                select count(*) from plans.revisions
                                                where state = 'draft' and sent is null
                                                """)
                                        .query(Integer.class)
                                        .single());
        assertThat(drafts).isZero();
    }

    @Test
    void aCallIsAnsweredAndWhoDoesNotIsRemindedOnce() throws Exception {
        LocalDate due = ProgramClock.countedToday().plusDays(2);
        String list = "/fr/equipe/bureau-central/appels";
        Browser office = as("mcn-central").open(list);
        office.submit(
                list,
                "title",
                "Inventaire des formulaires",
                "words",
                "Combien en reste-t-il ?",
                "due-day",
                "" + due.getDayOfMonth(),
                "due-month",
                "" + due.getMonthValue(),
                "due-year",
                "" + due.getYear());
        assertThat(office.status()).isEqualTo(303);
        Browser head = as("opc-head").open("/fr/equipe/plans");
        String call = head.page().select("a:contains(Inventaire des formulaires)").attr("href");
        head.open(call).submit(call, "words", "Il en reste douze.");
        assertThat(head.follow().text()).contains("Votre réponse est transmise");
        int told = calls.remind();
        assertThat(told).isPositive();
        assertThat(calls.remind()).isZero();
        office.open(list);
        assertThat(office.text()).contains("Il en reste douze").contains("1 réponse sur");
    }

    @Test
    void theYearIsFrozenOnceAndItsDigestProvesIt() throws Exception {
        String room = "/fr/equipe/bureau-central/rapports";
        String priorities = "/fr/equipe/bureau-central/priorites";
        Browser office = as("mcn-central").open(priorities);
        office.submit(
                priorities,
                "initiative",
                "mcn/signature",
                "place",
                "1",
                "why",
                "Sept organismes l'attendent");
        assertThat(office.follow().text()).contains("Sept organismes");
        office.open(room).submit(room);
        office.follow();
        assertThat(office.page().select("main form")).isEmpty();
        int year = ProgramClock.countedToday().getYear();
        String json = page("/fr/barometre/rapports/" + year + ".json");
        String report = page("/en/barometer/reports/" + year);
        assertThat(report).contains(Reports.digest(json)).contains("Sept organismes");
        PdfChecks.assertForEverybody(
                mvc.perform(get("/fr/barometre/rapports/" + year + ".pdf"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    @Test
    void aBodyAsksForHelpAndOnlyTheCentreReadsIt() throws Exception {
        String ask = "/fr/equipe/entraide/aide";
        Browser head = as("vq-head").open(ask);
        head.submit(ask, "subject", "Essais avec des gens", "words", "Où en trouver ?");
        assertThat(head.follow().text()).contains("La demande est envoyée");
        assertThat(as("opc-head").open("/fr/equipe/entraide").text())
                .doesNotContain("Essais avec des gens")
                .contains("Certificat vérifiable par un code");
        Browser centre = as("mcn-central").open("/fr/equipe/entraide");
        assertThat(centre.text()).contains("Centre québécois d’excellence numérique");
        String one = centre.page().select("a:contains(Essais avec des gens)").attr("href");
        centre.open(one).submit(one, "answer", "Au comptoir, un jeudi.");
        assertThat(centre.status()).isEqualTo(303);
        assertThat(head.open(one).text()).contains("Au comptoir, un jeudi");
    }

    @Test
    void aNetworkCountsNothingTwice() throws Exception {
        String text = page("/fr/barometre/reseaux/reseau-education");
        assertThat(text)
                .contains("Alignement")
                .contains("2 initiatives sont comptées dans un autre plan");
        assertThat(page("/en/barometer/roadmap"))
                .contains("Dependencies between bodies")
                .contains("Common online signature");
        assertThat(page("/fr/barometre/accelerateurs/skills")).contains("61 %");
        assertThat(page("/fr/barometre")).contains("/fr/barometre/plans");
    }
}
