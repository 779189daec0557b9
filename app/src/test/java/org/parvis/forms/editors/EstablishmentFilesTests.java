package org.parvis.forms.editors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.mandates.businesses.OneBusiness;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** A business with several places: which place a file is of, who sees it, and what closing does. */
@FillingTest
class EstablishmentFilesTests {
    private static final String SERVICE = "salle-par-etablissement";
    private static final String BEGIN = "/fr/services/" + SERVICE + "/commencer";
    private static final String BAKERY = "1143920115";
    private static final String FIRM = "1166600021";
    private static final String ORCHARD = "2240000009";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired ApplicationContext program;

    @BeforeEach
    void offered() {
        services.publish(SERVICE, 1, text -> text);
    }

    /** Sends a request for the business; its reference. */
    private static String send(Browser browser, String place) throws Exception {
        browser.open(BEGIN + (place.isEmpty() ? "" : "?_place=" + place));
        assertThat(browser.status()).as(browser.text()).isEqualTo(200);
        browser.submit(BEGIN, "room", "hall", "people", "4", "_place", place);
        next(browser, "catering", "false");
        next(browser, "email", "client@personne.example");
        String draft = browser.follow().path().replace("/reponses", "");
        browser.submit(draft + "/envoyer");
        String receipt = browser.follow().path();
        assertThat(receipt).as(browser.text()).startsWith("/fr/recu/");
        return receipt.substring("/fr/recu/".length());
    }

    private static void next(Browser browser, String... fields) throws Exception {
        browser.follow();
        browser.submit(browser.path(), fields);
        assertThat(browser.status()).as(browser.text()).isEqualTo(303);
    }

    /** Adds a place that no register counts; its number here. */
    private static String place(Browser manager, String name) throws Exception {
        manager.open(OneBusiness.PLACES)
                .submit(
                        OneBusiness.PLACES,
                        "place",
                        name,
                        "street",
                        "101, chemin du Verger",
                        "municipality",
                        "Sainte-Épreuve");
        String close =
                manager.follow().page().select("a:contains(Fermer " + name + ")").attr("href");
        return close.replace(OneBusiness.PLACES + "/", "").replace("/fermer", "");
    }

    private static String own(Browser browser) throws Exception {
        return browser.open("/fr/compte/mandats").page().select("main li a").attr("href");
    }

    @Test
    void whoWorksAtOnePlaceSeesItsFilesAndClosingItLeavesThemWithTheBusiness() throws Exception {
        OneBusiness bakery = OneBusiness.with(mvc, program, "chef-lieux", BAKERY);
        Browser manager = bakery.manager();
        String first = bakery.place("0001");
        String second = bakery.place("0002");
        Browser clerk = People.signUp(mvc, "commis-lieux@personne.example");
        String mandate =
                bakery.hire(
                        clerk,
                        "commis-lieux@personne.example",
                        List.of(first),
                        "receive",
                        "complete",
                        "send");

        String here = send(clerk, "");
        assertThat(manager.open(BEGIN).text())
                .as("asked of whoever acts for several")
                .contains("Pour quel établissement");
        String there = send(manager, second);
        String whole = send(manager, "all");

        assertThat(clerk.open(mandate).text())
                .contains(here)
                .contains("Boulangerie de la rue du Four")
                .doesNotContain(there)
                .doesNotContain(whole);
        assertThat(clerk.open("/fr/dossiers/" + here).status()).isEqualTo(200);
        assertThat(clerk.open("/fr/dossiers/" + there).status()).isEqualTo(303);
        assertThat(clerk.open("/fr/dossiers/" + whole).status()).isEqualTo(303);
        String all = own(manager);
        assertThat(manager.open(all).text()).contains(here).contains(there).contains(whole);
        assertThat(manager.open(all + "?place=" + second).text())
                .contains(there)
                .doesNotContain(here)
                .doesNotContain(whole);

        String closing = OneBusiness.PLACES + "/" + first + "/fermer";
        assertThat(manager.open(closing).text()).contains("Leur accès prend fin").contains("Ann");
        manager.submit(closing);
        assertThat(manager.follow().text()).contains("L’établissement est fermé");
        assertThat(clerk.open("/fr/dossiers/" + here).status())
                .as("on the next request")
                .isEqualTo(303);
        assertThat(manager.open("/fr/dossiers/" + here).status()).isEqualTo(200);
        assertThat(manager.open(all + "?place=" + first).text()).contains(here).contains("(fermé)");
        assertThat(manager.open(OneBusiness.HOME + "/journal").text())
                .contains("Établissement ajouté : Comptoir du Quai")
                .contains("Établissement fermé : Boulangerie de la rue du Four");
    }

    @Test
    void anAgentReadsForWhichPlaceOfTheBusinessARequestIsMade() throws Exception {
        Browser manager = OneBusiness.with(mvc, program, "chef-verger-lieux", ORCHARD).manager();
        String place = place(manager, "Kiosque du chemin");
        place(manager, "Kiosque de la gare");
        String there = send(manager, place);
        String whole = send(manager, "all");

        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        assertThat(agent.get("/fr/equipe/dossiers/" + there).text())
                .contains("Établissement Kiosque du chemin 101, chemin du Verger, Sainte-Épreuve");
        assertThat(agent.get("/fr/equipe/dossiers/" + whole).text())
                .doesNotContain("Kiosque du chemin");
    }

    @Test
    void aPlaceIsAskedOnlyWhereThereAreSeveralAndNobodyNamesAnotherBusinesss() throws Exception {
        OneBusiness firm = OneBusiness.with(mvc, program, "chef-cabinet-lieux", FIRM);
        Browser manager = firm.manager();
        assertThat(manager.open(BEGIN).text()).doesNotContain("Pour quel établissement");
        firm.place("0001");
        assertThat(manager.open(BEGIN).text()).doesNotContain("Pour quel établissement");
        firm.place("0002");
        assertThat(manager.open(BEGIN).text()).contains("Pour quel établissement");
        manager.open(BEGIN + "?_place=00000000-0000-0000-0000-0000000000ff");
        assertThat(manager.status()).isEqualTo(422);
        assertThat(manager.text()).contains("Choisissez pour quel établissement");
    }

    @Test
    void whatIsWrongWithANewPlaceIsToldAtItsFieldAndNothingTypedIsLost() throws Exception {
        OneBusiness firm = OneBusiness.with(mvc, program, "chef-saisie-lieux", ORCHARD);
        Browser manager = firm.manager();
        manager.open(OneBusiness.PLACES)
                .submit(
                        OneBusiness.PLACES,
                        "place",
                        "Serre du haut",
                        "postal",
                        "12345",
                        "number",
                        "abc");
        assertThat(manager.status()).isEqualTo(422);
        assertThat(manager.text())
                .contains("Écrivez le numéro et la rue")
                .contains("Écrivez un code postal")
                .contains("Écrivez jusqu’à quatre chiffres");
        assertThat(manager.page().select("input[name=place]").val()).isEqualTo("Serre du haut");
        String[] good = {
            "place",
            "Serre du haut",
            "street",
            "99, chemin du Verger",
            "municipality",
            "Sainte-Épreuve",
            "postal",
            "g0x0x1",
            "number",
            "3"
        };
        manager.submit(OneBusiness.PLACES, good);
        assertThat(manager.follow().text()).contains("G0X 0X1").contains("établissement nº 0003");
        manager.submit(OneBusiness.PLACES, good);
        assertThat(manager.text()).contains("Un établissement ouvert a déjà ce numéro");
    }
}
