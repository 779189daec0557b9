package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.parvis.acceptance.Browser.Screen;
import org.parvis.platform.Scenes;
import org.parvis.post.CodeSent;
import org.parvis.post.Post;

/** A passkey made, used and taken off in a real browser, with an authenticator that it pretends. */
class PasskeyTests {
    private static final String PASSKEYS = "/fr/compte/securite/cles";

    @Test
    void aPasskeyIsMadeThenOpensTheAccountAloneAndIsTakenOff() {
        try (Browser person = Browser.open(Screen.DESKTOP, true, false)) {
            CDPSession device = authenticator(person.page());
            signUp(person, "cle@personne.example");
            person.go(PASSKEYS).type("label", "Ordinateur de la cuisine");
            press(person, "**/securite?said=added");
            person.check();
            assertThat(person.words()).contains("« Ordinateur de la cuisine »");

            signOut(person);
            person.go("/fr/connexion/cle?next=/fr/services&depuis=essai");
            press(person, "**/fr/services");
            person.go("/fr/compte/securite");
            assertThat(person.words()).contains("Clé d’accès. Protection renforcée.");

            person.page().locator("main a[href*='/supprimer/']").last().click();
            person.check().submit();
            signOut(person);
            person.go("/fr/connexion/cle");
            person.page().waitForResponse("**/fr/connexion/cle", () -> press(person));
            assertThat(person.words()).contains("Nous ne connaissons pas cette clé");
            device.detach();
        }
    }

    @Test
    void anAnswerThatSomebodyKeptIsOfNoUse() {
        try (Browser person = Browser.open(Screen.DESKTOP, true, false)) {
            authenticator(person.page());
            signUp(person, "cle.rejouee@personne.example");
            person.go(PASSKEYS);
            press(person, "**/securite?said=added");
            signOut(person);
            person.go("/fr/connexion/cle");
            Request sent =
                    person.page()
                            .waitForRequest(r -> r.method().equals("POST"), () -> press(person));
            person.page().waitForURL("**/fr/compte");
            String kept = sent.postData();
            signOut(person);
            person.go("/fr/connexion/cle");
            String proof = person.page().locator("main input[name='_proof']").first().inputValue();
            APIResponse again =
                    person.requests()
                            .post(
                                    RunningProgram.url() + "/fr/connexion/cle",
                                    RequestOptions.create()
                                            .setHeader(
                                                    "Content-Type",
                                                    "application/x-www-form-urlencoded")
                                            .setData(
                                                    kept.replaceAll(
                                                            "_proof=[^&]*", "_proof=" + proof)));
            assertThat(again.status()).isEqualTo(422);
            person.go("/fr/compte");
            assertThat(person.address()).startsWith("/fr/connexion");
        }
    }

    @Test
    void withoutScriptThePageSaysSoAndOtherWaysStay() {
        try (Browser person = Browser.open(Screen.NARROW, false, false)) {
            person.go("/fr/connexion");
            person.click("Entrer avec une clé d’accès");
            assertThat(person.words()).contains("restent ouvertes");
            assertThat(person.page().locator("[data-passkey-go]").isVisible()).isFalse();
        }
    }

    private static void press(Browser person, String arriving) {
        press(person);
        person.page().waitForURL(arriving);
    }

    private static void press(Browser person) {
        person.page().locator("[data-passkey-go] button").click();
    }

    /** A device that has a passkey store and whose owner always says yes. */
    private static CDPSession authenticator(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
        return session;
    }

    private static void signUp(Browser person, String email) {
        person.go("/fr/inscription").type("email", email).submit();
        String address = person.address();
        String code = code();
        person.go(address)
                .type("code", code)
                .type("name", "Zoé")
                .type("password", "quatre pommes sur un toit");
        person.page().locator("main form button[type=submit]").click();
        person.page().waitForURL("**/fr/compte");
    }

    private static void signOut(Browser person) {
        person.go("/fr/deconnexion");
        person.page().locator("main form button").first().click();
        person.page().waitForURL("**/fr");
    }

    private static String code() {
        return CodeSent.newest(RunningProgram.bean(Scenes.class), RunningProgram.bean(Post.class));
    }
}
