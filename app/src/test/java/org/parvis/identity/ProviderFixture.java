package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.identity.web.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A program that knows a real provider, which can be told to misbehave, and one that never answers.
 */
abstract class ProviderFixture {
    static final String GO = "/fr/connexion/fournisseur/essai";

    /** It stays for as long as the program that was told its address, which tests share. */
    static final TestProvider PROVIDER = TestProvider.start();

    @Autowired MockMvc mvc;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        String one = "parvis.sign-in.providers.essai.";
        properties.add("parvis.public-url", () -> TestProvider.SITE);
        properties.add(one + "issuer", PROVIDER::issuer);
        properties.add(one + "client-id", () -> "parvis");
        properties.add(one + "client-secret", () -> "for-tests-only");
        properties.add(one + "name-fr", () -> "le service d'essai");
        properties.add(one + "name-en", () -> "the trial service");
        properties.add(one + "groups-claim", () -> "groups");
        properties.add(one + "acr[0].value", () -> TestProvider.STRONG);
        properties.add(one + "acr[0].level", () -> "2");
        String gone = "parvis.sign-in.providers.absent.";
        properties.add(gone + "issuer", () -> "http://127.0.0.1:1");
        properties.add(gone + "client-id", () -> "parvis");
        properties.add(gone + "name-fr", () -> "le service absent");
    }

    @BeforeEach
    void wellBehaved() {
        TestProvider.mischief = TestProvider.Mischief.NONE;
        TestProvider.acr = null;
        TestProvider.ahead = Duration.ZERO;
        TestProvider.since = Duration.ZERO;
        TestProvider.email = "";
        TestProvider.groups = List.of();
    }

    Browser visit(Browser browser, String start, String person) throws Exception {
        return browser.open(PROVIDER.visit(browser.open(start).location(), person));
    }

    Browser newcomer(String person, String email) throws Exception {
        TestProvider.email = email;
        Browser browser = visit(new Browser(mvc, "192.0.2.11"), GO, person).follow();
        assertThat(browser.page().select("main input[name=name]").val()).isEqualTo("Lise Exemple");
        browser.submit("/fr/connexion/arrivee", "name", "Lise Autrement", "email", email).follow();
        browser.submit(browser.path(), "code", Outbox.code(mvc));
        assertThat(browser.status()).isEqualTo(303);
        return browser;
    }
}
