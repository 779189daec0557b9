package org.parvis.forms.editors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.mandates.OneBusiness;
import org.parvis.mandates.TwoPeople;
import org.parvis.platform.Scenes;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Filling in and sending for somebody else, as far as the mandate goes. */
@FillingTest
class FillingInForOthersTests {
    private static final String PLAIN = "salle-pour-autrui";
    private static final String DECLARED = "salle-declaree";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Scenes scenes;
    @Autowired ApplicationContext program;
    @Autowired SqlCounter.OfProgram statements;

    @BeforeEach
    void offered() {
        services.publish(PLAIN, 1, text -> text);
        services.publish(
                DECLARED,
                1,
                text ->
                        text.replace(
                                        "    - id: you\n",
                                        "    - id: you\n      title: {fr: Vous, en: You}\n")
                                .replace(
                                        "        - id: email\n",
                                        """
                                                - id: sure
                                                  type: declaration
                                                  label: {fr: "Votre déclaration", en: "Your declaration"}
                                                  help: {fr: "Je déclare que c'est exact.", en: "I declare that this is accurate."}
                                                - id: email
                                        """));
    }

    private static String fill(Browser browser, String code, String... more) throws Exception {
        String begin = "/fr/services/" + code + "/commencer";
        browser.open(begin + "?_prepare=1").submit(begin, "room", "hall", "people", "4");
        next(browser, "catering", "false");
        String[] last = new String[more.length + 2];
        last[0] = "email";
        last[1] = "client@personne.example";
        System.arraycopy(more, 0, last, 2, more.length);
        next(browser, last);
        assertThat(browser.follow().path()).as(browser.text()).endsWith("/reponses");
        return browser.path().replace("/reponses", "");
    }

    private static void next(Browser browser, String... fields) throws Exception {
        browser.follow();
        browser.submit(browser.path(), fields);
        assertThat(browser.status()).as(browser.text()).isEqualTo(303);
    }

    private String owner(String reference) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select a.email from cases.person_files f
                                        join identity.accounts a on a.id = f.account
                                        where f.reference = ?
                                        """)
                                .param(reference)
                                .query(String.class)
                                .single());
    }

    @Test
    void aPageForSomebodyElseAsksOnceWhatTheMandateAllows() throws Exception {
        TwoPeople two =
                TwoPeople.with(mvc, "une-fois", "lawyer", "receive", "complete", "send", "sign");
        two.act();
        String draft = fill(two.holder(), DECLARED, "sure", "true");

        List<String> asked = statements.during(() -> two.holder().open(draft + "/meal"));

        assertThat(two.holder().status()).isEqualTo(200);
        assertThat(asked).filteredOn(sql -> sql.contains("mandates.admitted(")).hasSize(1);
    }

    @Test
    void whatIsSentForSomebodyIsTheirsAndSaysByWhom() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "envoi", "lawyer", "receive", "complete", "send");
        two.act();
        String draft = fill(two.holder(), PLAIN);
        assertThat(two.holder().text()).contains("Vous agissez pour Ann");
        two.holder().submit(draft + "/envoyer");
        String receipt = two.holder().follow().path();
        assertThat(receipt).startsWith("/fr/recu/");
        assertThat(two.holder().status()).isEqualTo(200);
        String reference = receipt.substring("/fr/recu/".length());
        assertThat(owner(reference)).isEqualTo("envoi-donne@personne.example");
        String file = "/fr/dossiers/" + reference;
        assertThat(two.giver().open(file).text())
                .contains("Par Ann, qui agit pour la personne (Avocate, avocat ou notaire).");
        assertThat(two.holder().open(two.mandate()).text()).contains(reference);
        assertThat(two.holder().has("file-" + reference))
                .as("the code would outlive the mandate")
                .isFalse();
        two.end();
        assertThat(two.holder().open(file).status()).isEqualTo(303);
        assertThat(two.giver().open(file).status()).isEqualTo(200);
    }

    @Test
    void whoMayOnlyPrepareIsToldWhoSends() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "prepare", "helper", "receive", "complete");
        two.act();
        assertThat(two.holder().open("/fr/services/" + PLAIN + "/commencer").text())
                .contains("pas de l’envoyer");
        String draft = fill(two.holder(), PLAIN);
        assertThat(two.holder().page().select("form[action$=/envoyer]")).isEmpty();
        assertThat(two.holder().page().select("a[href$=/faire-signer]")).isNotEmpty();
        two.holder().forge(draft + "/envoyer", "sent", "1");
        assertThat(two.holder().status()).isEqualTo(409);
        assertThat(two.holder().text())
                .contains("Votre accès ne permet pas d’envoyer cette demande")
                .contains("code de reprise");
    }

    @Test
    void whoTypesTheCodeOfADraftMadeForThemIsToldToSignIn() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "reprise", "helper", "receive", "complete");
        two.act();
        String draft = fill(two.holder(), PLAIN);
        String code = resumeCode(two.holder(), draft);
        Browser anybody = new Browser(mvc, "192.0.2.181");
        anybody.open("/fr/reprendre").submit("/fr/reprendre", "code", code);
        assertThat(anybody.status()).isEqualTo(401);
        assertThat(anybody.text())
                .contains("préparée pour quelqu’un qui a un compte")
                .doesNotContain("client@personne.example");
        assertThat(anybody.page().select("main a[href^=/fr/connexion]").attr("href"))
                .isEqualTo("/fr/connexion?next=" + draft);

        Browser other = People.signUp(mvc, "reprise-autre@personne.example");
        other.open("/fr/reprendre").submit("/fr/reprendre", "code", code);
        assertThat(other.status()).isEqualTo(403);
        two.giver().open("/fr/reprendre").submit("/fr/reprendre", "code", code);
        assertThat(two.giver().follow().follow().status()).as("theirs opens").isEqualTo(200);
    }

    private static String resumeCode(Browser browser, String draft) throws Exception {
        browser.open(draft + "/reponses").forge(draft + "/plus-tard", "later", "");
        return browser.page().select(".pv-fig-big").text();
    }

    /** From the first page to where the part of whoever may not declare ends. */
    private static String prepare(Browser browser) throws Exception {
        String begin = "/fr/services/" + DECLARED + "/commencer";
        browser.open(begin + "?_prepare=1&_place=all");
        browser.submit(begin, "room", "hall", "people", "4");
        next(browser, "catering", "false");
        browser.follow();
        assertThat(browser.page().select("[name=sure]")).as("not theirs to declare").isEmpty();
        browser.submit(browser.path(), "email", "client@personne.example", "sure", "true");
        browser.follow();
        assertThat(browser.path()).as(browser.text()).endsWith("/faire-signer");
        assertThat(browser.page().select(".govuk-back-link").attr("href")).endsWith("/you");
        return browser.path().replace("/faire-signer", "");
    }

    @Test
    void whoMayNotDeclareIsToldWhoSignsBeforePageOne() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "avant", "accountant", "complete", "send");
        String begin = "/fr/services/" + DECLARED + "/commencer";
        assertThat(two.holder().open(begin).page().select("[name=room]"))
                .as("for oneself")
                .isNotEmpty();
        two.act();
        two.holder().open(begin + "?answer.people=4");
        assertThat(two.holder().status()).isEqualTo(200);
        assertThat(two.holder().text())
                .contains("À faire signer par Ann")
                .contains("contient une déclaration")
                .contains("Préparer la demande");
        assertThat(two.holder().page().select("[name=room]")).isEmpty();
        assertThat(two.holder().page().select("input[name='answer.people']").val()).isEqualTo("4");
        two.holder().open("/fr/services/" + PLAIN + "/commencer");
        assertThat(two.holder().page().select("[name=room]"))
                .as("may send what nobody declares")
                .isNotEmpty();
    }

    @Test
    void theDeclarationIsLeftToThePersonWhoOpensTheCode() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "declare", "accountant", "complete", "send");
        two.act();
        String draft = prepare(two.holder());
        two.holder().open(draft + "/reponses");
        assertThat(two.holder().follow().path()).endsWith("/faire-signer");
        two.holder().forge(draft + "/envoyer", "sure", "true");
        assertThat(two.holder().follow().path()).endsWith("/reponses");
        two.holder().open(draft + "/faire-signer").submit(draft + "/plus-tard");
        String code = two.holder().page().select(".pv-fig-big").text();

        Browser person = two.giver();
        person.open("/fr/reprendre").submit("/fr/reprendre", "code", code);
        person.follow().follow();
        assertThat(person.page().select("[name=sure]")).as(person.text()).isNotEmpty();
        person.submit(person.path(), "email", "client@personne.example", "sure", "true");
        assertThat(person.follow().path()).endsWith("/reponses");
        person.submit(draft + "/envoyer");
        assertThat(person.follow().path()).startsWith("/fr/recu/");
    }

    @Test
    void aColleagueWhoMaySignSendsWhatAnEmployeePrepared() throws Exception {
        OneBusiness firm = OneBusiness.with(mvc, program, "cheffe-signe", "1166600021");
        Browser clerk = People.signUp(mvc, "commis-signe@personne.example");
        firm.hire(
                clerk,
                "commis-signe@personne.example",
                List.of("*"),
                "receive",
                "complete",
                "send");
        assertThat(clerk.open("/fr/services/" + DECLARED + "/commencer?_place=all").text())
                .contains("À faire signer par")
                .contains("Ann");
        String draft = prepare(clerk);
        clerk.submit(draft + "/plus-tard");
        String code = clerk.page().select(".pv-fig-big").text();

        Browser stranger = People.signUp(mvc, "passant-signe@personne.example");
        stranger.open("/fr/reprendre").submit("/fr/reprendre", "code", code);
        assertThat(stranger.status()).isEqualTo(403);
        Browser manager = firm.manager();
        assertThat(manager.open(draft).status()).as("without the code").isEqualTo(303);
        manager.open("/fr/reprendre").submit("/fr/reprendre", "code", code);
        manager.follow().follow();
        assertThat(manager.page().select("[name=sure]")).as(manager.text()).isNotEmpty();
        manager.submit(manager.path(), "email", "client@personne.example", "sure", "true");
        assertThat(manager.follow().path()).endsWith("/reponses");
        manager.submit(draft + "/envoyer");
        assertThat(manager.follow().path()).as(manager.text()).startsWith("/fr/recu/");
        assertThat(clerk.open("/fr/compte/brouillons").text()).doesNotContain(DECLARED);
    }

    @Test
    void whoMayNotFillInIsToldSoBeforeAnythingIsTyped() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "lecteur", "helper", "receive");
        two.act();
        two.holder().open("/fr/services/" + PLAIN + "/commencer");
        assertThat(two.holder().status()).isEqualTo(409);
        assertThat(two.holder().text()).contains("ne permet pas de remplir cette demande");
        two.holder().submit("/fr/compte/mandats/arreter");
        assertThat(two.holder().open("/fr/services/" + PLAIN + "/commencer").status())
                .isEqualTo(200);
    }

    @Test
    void aDraftForSomebodyClosesWhenTheAccessEnds() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "fermeture", "lawyer", "complete", "send");
        two.act();
        String draft = fill(two.holder(), PLAIN);
        assertThat(two.holder().open(draft + "/reponses").status()).isEqualTo(200);
        two.end();
        two.holder().open(draft + "/reponses");
        assertThat(two.holder().status()).isEqualTo(303);
        assertThat(two.holder().follow().text()).doesNotContain("client@personne.example");
    }

    @Test
    void nobodyGoesOnInAnotherNameWithoutSeeingIt() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "nom", "lawyer", "complete", "send");
        String own = fill(two.holder(), PLAIN);
        two.act();
        two.holder().open(own + "/reponses");
        assertThat(two.holder().status()).isEqualTo(409);
        assertThat(two.holder().text()).contains("Cette demande est en votre nom");
        two.holder().forge(own + "/changements", "x", "");
        assertThat(two.holder().status()).as("nothing is noted as read either").isEqualTo(409);
        String others = fill(two.holder(), PLAIN);
        two.holder().open("/fr/compte").submit("/fr/compte/mandats/arreter");
        two.holder().open(others + "/reponses");
        assertThat(two.holder().text()).contains("Cette demande est pour Ann");
        two.holder().submit(two.mandate() + "/agir");
        assertThat(two.holder().follow().path()).startsWith(others);
    }

    @Test
    void whatOneAnsweredForOneselfIsNotOfferedForSomebodyElse() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "offre", "lawyer", "complete", "send");
        fill(two.holder(), PLAIN);
        String begin = "/fr/services/" + PLAIN + "/commencer";
        assertThat(two.holder().open(begin).page().select("button[name=reuse]")).isNotEmpty();
        two.act();
        assertThat(two.holder().open(begin).page().select("button[name=reuse]")).isEmpty();
    }
}
