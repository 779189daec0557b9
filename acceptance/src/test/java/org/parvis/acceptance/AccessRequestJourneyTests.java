package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.acceptance.Browser.Screen;

/**
 * The main job, as it is lived: a person asks a public body for a document; an agent takes the
 * file, asks a question and prepares; the person in charge signs; the person reads; anyone
 * verifies.
 */
class AccessRequestJourneyTests {
    private static final String WHAT =
            "Le contrat de déneigement du secteur nord, avec ses annexes.";

    @ParameterizedTest
    @CsvSource({
        "fr, DESKTOP, true, false",
        "fr, PHONE, false, false",
        "en, PHONE, true, true",
        "en, DESKTOP, false, true",
        "fr, NARROW, true, false"
    })
    void aPersonFindsAsksAndFollows(String lang, Screen screen, boolean script, boolean dark) {
        Site site = Site.in(lang);
        try (Browser person = Browser.open(screen, script, dark)) {
            person.go(site.home()).go(site.search());
            assertThat(person.words()).contains(site.serviceName());
            person.go(site.service());
            String reference = Asking.send(person, site, WHAT);
            assertThat(person.words()).contains(reference);
            String code = person.text(".pv-inset .pv-ref, .govuk-inset-text .pv-ref");
            person.go(site.file(reference));
            assertThat(person.words()).contains("20");
            follows(screen, script, dark, site, reference, code);
        }
    }

    private static void follows(
            Screen screen, boolean script, boolean dark, Site site, String reference, String code) {
        try (Browser elsewhere = Browser.open(screen, script, dark)) {
            elsewhere
                    .go(site.track())
                    .type("reference", reference)
                    .type("code", "AAAA-AAAA-AAAA-AAAA");
            elsewhere.submit();
            assertThat(elsewhere.has(".govuk-error-summary")).isTrue();
            elsewhere.type("reference", reference).type("code", code).submit();
            assertThat(elsewhere.address()).isEqualTo(site.file(reference));
        }
    }

    @Test
    void theBodyAnswersAndAnyoneVerifies() throws Exception {
        Site fr = Site.in("fr");
        try (Browser person = Browser.open(Screen.PHONE, true, false);
                Browser agent = Browser.open(Screen.DESKTOP, true, false);
                Browser responsible = Browser.open(Screen.DESKTOP, false, false);
                Browser anyone = Browser.open(Screen.DESKTOP, true, false)) {
            person.go(fr.service());
            String reference = Asking.send(person, fr, WHAT);
            Team.signIn(agent, "vq-agent");
            Team.openFile(agent, reference);
            Team.take(agent);
            Team.ask(agent, "Voulez-vous aussi les annexes ?");
            person.go(fr.file(reference));
            assertThat(person.words()).contains("Voulez-vous aussi les annexes ?");
            person.type("text", "Oui, les annexes 1 à 3.").submitIn("messages");
            Team.openFile(agent, reference);
            assertThat(agent.words()).contains("Oui, les annexes 1 à 3.");
            Team.prepare(agent, "not-held", "La Ville ne détient pas ce contrat.");
            Team.signIn(responsible, "vq-responsible");
            Team.openFile(responsible, reference);
            Team.decide(responsible);
            person.go(fr.file(reference));
            String code = person.text("#decision ~ p .pv-ref, section .pv-ref");
            byte[] letter = person.download(fr.file(reference) + "/documents/");
            assertThat(new String(letter, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            verifies(anyone, fr, code, letter);
            person.page().locator("a[href*='/contester/']").first().click();
            person.page().waitForLoadState();
            person.check();
            person.type("why", "Le contrat est cité dans le procès-verbal de mai.");
            person.type("asks", "Que l’on cherche encore.").submit();
            assertThat(person.words())
                    .contains("Commission", reference, "procès-verbal de mai", "cherche encore");
            person.submit();
            assertThat(person.words()).contains("votre demande est envoyée");
        }
    }

    private static void verifies(Browser anyone, Site site, String code, byte[] letter)
            throws Exception {
        anyone.go("/fr/sceaux");
        anyone.go(site.verify()).type("code", "0000-0000-0000-0000").submit();
        assertThat(anyone.words()).contains("Aucune décision");
        Path file = Files.write(Files.createTempFile("letter", ".pdf"), letter);
        anyone.type("code", code).attach("letter", file).submit();
        assertThat(anyone.words()).contains("exactement la lettre");
        Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
        anyone.type("code", code).attach("letter", file).submit();
        assertThat(anyone.words()).contains("pas la lettre");
    }
}
