package org.parvis.forms.editors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.mandates.businesses.OneBusiness;
import org.parvis.mandates.proposing.TwoPeople;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What is declared in a form that is filled in for somebody else: who may, and who signs. */
@FillingTest
class DeclaringForOthersTests {
    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired ApplicationContext program;
    @Autowired SqlCounter.OfProgram statements;

    @BeforeEach
    void offered() {
        ServicesForOthers.offer(services);
    }

    /** From the first page to where the part of whoever may not declare ends. */
    private static String prepare(Browser browser) throws Exception {
        String begin = "/fr/services/" + ServicesForOthers.DECLARED + "/commencer";
        browser.open(begin + "?_prepare=1&_place=all");
        browser.submit(begin, "room", "hall", "people", "4");
        ServicesForOthers.next(browser, "catering", "false");
        browser.follow();
        assertThat(browser.page().select("[name=sure]")).as("not theirs to declare").isEmpty();
        browser.submit(browser.path(), "email", "client@personne.example", "sure", "true");
        browser.follow();
        assertThat(browser.path()).as(browser.text()).endsWith("/faire-signer");
        assertThat(browser.page().select(".govuk-back-link").attr("href")).endsWith("/you");
        return browser.path().replace("/faire-signer", "");
    }

    @Test
    void aPageForSomebodyElseAsksOnceWhatTheMandateAllows() throws Exception {
        TwoPeople two =
                TwoPeople.with(mvc, "une-fois", "lawyer", "receive", "complete", "send", "sign");
        two.act();
        String draft =
                ServicesForOthers.fill(two.holder(), ServicesForOthers.DECLARED, "sure", "true");

        List<String> asked = statements.during(() -> two.holder().open(draft + "/meal"));

        assertThat(two.holder().status()).isEqualTo(200);
        assertThat(asked).filteredOn(sql -> sql.contains("mandates.admitted(")).hasSize(1);
    }

    @Test
    void whoMayNotDeclareIsToldWhoSignsBeforePageOne() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "avant", "accountant", "complete", "send");
        String begin = "/fr/services/" + ServicesForOthers.DECLARED + "/commencer";
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
        two.holder().open("/fr/services/" + ServicesForOthers.PLAIN + "/commencer");
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
        assertThat(
                        clerk.open(
                                        "/fr/services/"
                                                + ServicesForOthers.DECLARED
                                                + "/commencer?_place=all")
                                .text())
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
        assertThat(clerk.open("/fr/compte/brouillons").text())
                .doesNotContain(ServicesForOthers.DECLARED);
    }
}
