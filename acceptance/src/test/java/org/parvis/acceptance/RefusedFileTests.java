package org.parvis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.acceptance.Browser.Screen;

/** Nobody believes a document attached that is not: what was refused is listed and stops. */
class RefusedFileTests {
    private static final FilePayload PROGRAM =
            new FilePayload(
                    "facture.pdf", "application/pdf", new byte[] {'M', 'Z', -112, 0, 3, 0, 0, 0});
    private static final FilePayload EMPTY =
            new FilePayload("vide.txt", "text/plain", new byte[] {});
    private static final FilePayload LARGE =
            new FilePayload("longue.txt", "text/plain", new byte[21_000_000]);

    private static void begin(Browser person) {
        person.go("/fr/services/demande-acces/commencer").choose("body", "ville-quebec").submit();
        assertThat(person.address()).endsWith("/document");
        person.type("document", "Le contrat de déneigement du secteur nord");
    }

    private static void choose(Page page, FilePayload file) {
        page.locator("input[name='attachments'][type=file]").first().setInputFiles(file);
    }

    private static Locator refused(Page page, FilePayload file) {
        return page.locator(
                ".pv-files__file[data-state='refused']",
                new Page.LocatorOptions().setHasText(file.name));
    }

    private static void press(Page page) {
        page.locator("main form button.govuk-button:not([name])").first().click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "empty", "large"})
    void whatIsRefusedWithScriptIsListedAndStopsUntilItIsRemoved(String why) {
        FilePayload file =
                switch (why) {
                    case "content" -> PROGRAM;
                    case "empty" -> EMPTY;
                    default -> LARGE;
                };
        try (Browser person = Browser.open(Screen.PHONE, true, false)) {
            begin(person);
            Page page = person.page();
            choose(page, file);
            assertThat(refused(page, file)).hasCount(1);
            assertThat(page.locator(".pv-files__going")).hasCount(0);

            press(page);

            assertThat(page.locator(".govuk-error-summary")).containsText(file.name);
            assertThat(person.address()).endsWith("/document");
            person.check(why);
            refused(page, file).locator("button[name=remove]").click();
            assertThat(refused(page, file)).hasCount(0);
            press(page);
            page.waitForURL(url -> !url.endsWith("/document"));
        }
    }

    /** Pressed while the file still goes up, the button waits for the verdict and then stops. */
    @Test
    void continuePressedAtOnceStopsAtWhatIsRefusedAfterwards() {
        try (Browser person = Browser.open(Screen.DESKTOP, true, false)) {
            begin(person);
            Page page = person.page();
            choose(page, PROGRAM);
            press(page);

            assertThat(page.locator(".govuk-error-summary")).containsText(PROGRAM.name);
            assertThat(refused(page, PROGRAM)).hasCount(1);
            assertThat(person.address()).endsWith("/document");
        }
    }

    /** Whatever the server could not say of it, its row stays and the form stops there. */
    @Test
    void whatTheServerNeverHeardOfStopsToo() {
        try (Browser person = Browser.open(Screen.DESKTOP, true, false)) {
            begin(person);
            Page page = person.page();
            page.route(
                    "**/televersements",
                    route -> route.fulfill(new Route.FulfillOptions().setStatus(403)));
            choose(page, PROGRAM);
            Locator row = page.locator(".pv-files__going[data-refused]");
            assertThat(row).containsText(PROGRAM.name);

            press(page);
            assertThat(row).isFocused();
            assertThat(person.address()).endsWith("/document");

            row.locator("button").click();
            press(page);
            page.waitForURL(url -> !url.endsWith("/document"));
        }
    }

    @Test
    void withoutScriptTheSameFileStopsTheSamePage() {
        try (Browser person = Browser.open(Screen.DESKTOP, false, false)) {
            begin(person);
            choose(person.page(), PROGRAM);
            person.submit();

            assertThat(person.address()).endsWith("/document");
            assertThat(person.text(".govuk-error-summary")).contains("type accepté ici");
        }
    }
}
