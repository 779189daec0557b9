package org.parvis.forms.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.documents.DraftScene;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.mandates.proposing.TwoPeople;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever leaves a device that others use leaves nothing open on it, and loses nothing. */
@FillingTest
class LeavingDeviceTests {
    private static final String CODE = "salle-quittee";
    private static final String BEGIN = "/fr/services/" + CODE + "/commencer";
    private static final String OUT = "/fr/deconnexion";
    private static final String EMAIL = "client@personne.example";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Scenes scenes;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @BeforeEach
    void offered() {
        services.publish(CODE, 1, "");
    }

    /** Fills it in up to the answers; the address of the draft. */
    private static String fill(Browser browser) throws Exception {
        browser.open(BEGIN).submit(BEGIN, "room", "hall", "people", "4");
        browser.follow().submit(browser.path(), "catering", "false");
        browser.follow().submit(browser.path(), "email", EMAIL);
        assertThat(browser.follow().path()).as(browser.text()).endsWith("/reponses");
        return browser.path().replace("/reponses", "");
    }

    /** Sends what it filled in; the reference of the file. */
    private static String sent(Browser browser) throws Exception {
        String draft = fill(browser);
        browser.submit(draft + "/envoyer").follow();
        assertThat(browser.path()).as(browser.text()).startsWith("/fr/recu/");
        return browser.path().substring("/fr/recu/".length());
    }

    private static UUID id(String draft) {
        return UUID.fromString(draft.substring("/fr/demarche/".length()));
    }

    private static String cookie(String draft) {
        return "draft-" + id(draft);
    }

    private static Browser leave(Browser browser) throws Exception {
        browser.open(OUT).submit(OUT);
        assertThat(browser.status()).isEqualTo(303);
        return browser;
    }

    private boolean kept(String draft) {
        return scenes.reading(
                        new DraftScene(id(draft)),
                        sql ->
                                sql.sql("select count(*) from forms.drafts")
                                        .query(Long.class)
                                        .single())
                == 1;
    }

    @Test
    void aDraftOfAnAccountOpensForThatAccountOnlyWhateverTheBrowserHolds() throws Exception {
        Browser ann = People.signUp(mvc, "depart-1@personne.example");
        String draft = fill(ann);
        String token = ann.value(cookie(draft));
        leave(ann);
        ann.keep(cookie(draft), token).open(draft + "/reponses");
        assertThat(ann.location()).isEqualTo("/fr/reprendre");
        assertThat(ann.open("/fr/reprendre").forge(draft + "/envoyer", "x", "").status())
                .isEqualTo(303);
        assertThat(ann.location()).doesNotContain("recu");
        assertThat(kept(draft)).as("nobody sent it").isTrue();

        Browser next = People.signUp(mvc, "depart-2@personne.example");
        next.keep(cookie(draft), token);
        assertThat(next.open(draft + "/room").status()).isEqualTo(303);
        assertThat(next.open("/fr/reprendre").forge(draft + "/room", "people", "9").status())
                .isEqualTo(401);
        assertThat(next.open("/fr/reprendre").forge(draft + "/envoyer", "x", "").location())
                .doesNotContain("recu");
        assertThat(kept(draft)).isTrue();
    }

    /**
     * Each address under a draft: whoever is nobody learns not even that somebody has one there.
     */
    @Test
    void aDraftOfAnAccountAndNoneAtAllAnswerNobodyAlike() throws Exception {
        String owned = fill(People.signUp(mvc, "depart-9@personne.example"));
        String none = "/fr/demarche/" + UUID.randomUUID();
        List<String> pages = new ArrayList<>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(
                        route -> {
                            if (route.getMethodsCondition()
                                    .getMethods()
                                    .contains(RequestMethod.GET)) {
                                pages.addAll(route.getPatternValues());
                            }
                        });
        pages.removeIf(page -> !page.startsWith("/fr/demarche/{draft}"));
        assertThat(pages).hasSizeGreaterThan(8);
        for (String page : pages) {
            String under =
                    page.replace("/fr/demarche/{draft}", "").replaceAll("\\{[^/]*\\}", "room");
            assertThat(answer(owned, under)).as(page).isEqualTo(answer(none, under));
        }
    }

    private String answer(String draft, String under) throws Exception {
        Browser nobody = new Browser(mvc, "192.0.2.33");
        nobody.open(draft + under);
        return nobody.status()
                + " "
                + nobody.header("Location").replace(draft, "")
                + " "
                + nobody.text().replace(id(draft).toString(), "");
    }

    @Test
    void aDraftForSomebodyElseClosesForItsRepresentativeToo() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "depart", "lawyer", "receive", "complete", "send");
        two.act();
        Browser holder = two.holder();
        String draft = fill(holder);
        String token = holder.value(cookie(draft));
        String acting = holder.value("acting");
        leave(holder);
        assertThat(holder.has("acting")).isFalse();
        holder.keep(cookie(draft), token).keep("acting", acting);
        assertThat(holder.open(draft + "/reponses").status()).isEqualTo(303);
        assertThat(holder.open("/fr/reprendre").forge(draft + "/envoyer", "x", "").location())
                .doesNotContain("recu");
        assertThat(kept(draft)).isTrue();
    }

    @Test
    void signingOutSaysWhatItClosesAndClosesIt() throws Exception {
        Browser person = new Browser(mvc, "192.0.2.32");
        String sent = fill(person);
        String receipt = person.submit(sent + "/envoyer").follow().path();
        String reference = receipt.substring("/fr/recu/".length());
        String draft = fill(person);
        person.open(OUT);
        assertThat(person.page().select("main a").eachAttr("href"))
                .contains(draft, "/fr/dossiers/" + reference)
                .doesNotContain(sent);
        Browser before = person.otherTab();

        person.submit(OUT);

        assertThat(person.has(cookie(draft))).isFalse();
        assertThat(person.has("file-" + reference)).isFalse();
        assertThat(person.open(draft).location()).isEqualTo("/fr/reprendre");
        assertThat(person.open("/fr/dossiers/" + reference).location())
                .isEqualTo("/fr/suivi?reference=" + reference);
        assertThat(before.open(draft).status())
                .as("nothing is lost: it is only closed here")
                .isLessThan(400);
    }

    @Test
    void whoSaysThatADeviceIsSharedIsGivenTheCodesOfWhatCloses() throws Exception {
        Browser person = new Browser(mvc, "192.0.2.33");
        String draft = fill(person);
        person.open("/fr/appareil").submit("/fr/appareil", "device", "shared");
        assertThat(person.has(cookie(draft))).isFalse();
        assertThat(person.otherTab().open(draft).location()).isEqualTo("/fr/reprendre");
        String code = person.page().select(".pv-fig-big").text();
        assertThat(code).isNotEmpty();
        person.submit("/fr/reprendre", "code", code);
        assertThat(person.location()).isEqualTo(draft);
        assertThat(person.follow().status()).isLessThan(400);
        assertThat(person.open("/fr/appareil").page().select("main a").eachAttr("href"))
                .contains(draft);
        person.submit("/fr/appareil/effacer");
        assertThat(person.has(cookie(draft))).isFalse();
    }

    @Test
    void aFileOpenedByItsCodeWhileSomebodyWasSignedInClosesWithTheirSession() throws Exception {
        Browser owner = new Browser(mvc, "192.0.2.34");
        String reference = sent(owner);
        String code = owner.page().select("main .pv-ref strong").eachText().getLast();
        String file = "/fr/dossiers/" + reference;
        Browser ann = People.signUp(mvc, "depart-3@personne.example");
        ann.open("/fr/suivi").submit("/fr/suivi", "reference", reference, "code", code);
        assertThat(ann.location()).isEqualTo(file);
        assertThat(ann.follow().status()).isEqualTo(200);

        Browser next = new Browser(mvc, "192.0.2.34");
        next.keep("file-" + reference, ann.value("file-" + reference));
        assertThat(next.open(file).status()).as("the session ended by itself").isEqualTo(303);
        assertThat(ann.value("file-" + reference)).doesNotContain(code);
        assertThat(owner.open(file).status()).as("on one's own device").isEqualTo(200);
    }

    @Test
    void anotherTabAfterSigningOutKeepsNothingAndGivesBackWhatWasTyped() throws Exception {
        Browser ann = People.signUp(mvc, "depart-4@personne.example");
        String draft = fill(ann);
        Browser tab = ann.otherTab().open(draft + "/you");
        leave(ann);

        tab.submit(draft + "/you", "email", "tard@personne.example");

        assertThat(tab.status()).isEqualTo(401);
        assertThat(tab.text()).contains("est gardé sur cette page");
        assertThat(tab.page().select("textarea").eachText()).contains("tard@personne.example");
        assertThat(kept(draft)).isTrue();
    }

    @Test
    void whatWasTypedForAFileThatClosedMeanwhileIsGivenBack() throws Exception {
        Browser person = new Browser(mvc, "192.0.2.35");
        String reference = sent(person);
        String messages = "/fr/dossiers/" + reference + "/messages";
        Browser tab = person.otherTab().open(messages + "/nouveau");
        leave(person);
        tab.keep("file-" + reference, "");

        tab.submit(messages, "subject", "Ma salle", "text", "Je voudrais ajouter ceci.");

        assertThat(tab.status()).isEqualTo(401);
        assertThat(tab.text()).contains("Je voudrais ajouter ceci.", "Ma salle");
        assertThat(tab.page().select("main a").eachAttr("href"))
                .contains("/fr/suivi?reference=" + reference);
    }

    @Test
    void noPageOfOnesOwnIsKeptByTheBrowserForWhoeverPressesBack() throws Exception {
        Browser ann = People.signUp(mvc, "depart-5@personne.example");
        String draft = fill(ann);
        String reference = sent(ann);
        List<String> own = new ArrayList<>();
        routes.getHandlerMethods().keySet().stream()
                .filter(route -> reads(route.getMethodsCondition().getMethods()))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> path.startsWith("/fr/compte") && !path.contains("{"))
                .forEach(own::add);
        assertThat(own).hasSizeGreaterThan(15);
        own.add(draft + "/reponses");
        own.add(draft + "/room");
        own.add("/fr/dossiers/" + reference);
        own.add("/fr/recu/" + reference);
        own.add("/fr/deconnexion");
        own.add("/fr/services");
        for (String path : own) {
            assertThat(ann.open(path).header("Cache-Control")).as(path).contains("no-store");
        }
    }

    private static boolean reads(Set<RequestMethod> methods) {
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
