package org.parvis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.parvis.acceptance.Browser.Screen;

/** Network, session, tabs, back button: whatever happens, what was typed is there. */
class NothingTypedIsLostTests {
    private static final String TEXT = "Le contrat de déneigement du secteur nord";

    /** A draft on its second page, in a browser with script. */
    private static void begin(Browser person) {
        person.go("/fr/services/demande-acces/commencer").choose("body", "ville-quebec").submit();
        assertThat(person.address()).endsWith("/document");
    }

    private static Locator field(Page page) {
        return page.locator("[name='document']");
    }

    private static Locator state(Page page) {
        return page.locator("[data-filling-state]");
    }

    private static void write(Page page, String text) {
        field(page).fill(text);
        assertThat(state(page)).containsText("Enregistré à");
        assertThat(page.locator("form[data-state='saved']")).hasCount(1);
    }

    @Test
    void whatIsTypedIsSavedWithoutPressingAnything() {
        try (Browser person = Browser.open(Screen.PHONE, true, false)) {
            begin(person);
            write(person.page(), TEXT);

            person.page().reload();

            assertThat(field(person.page())).hasValue(TEXT);
        }
    }

    @Test
    void theBackButtonBringsTheTextBack() {
        try (Browser person = Browser.open(Screen.DESKTOP, true, false)) {
            begin(person);
            write(person.page(), TEXT);

            person.page().goBack();
            person.page().goForward();

            assertThat(field(person.page())).hasValue(TEXT);
        }
    }

    @Test
    void withoutNetworkTheTextStaysAndIsSavedWhenItComesBack() {
        try (Browser person = Browser.open(Screen.PHONE, true, true)) {
            begin(person);
            Page page = person.page();
            page.context().setOffline(true);
            field(page).fill(TEXT);
            assertThat(state(page)).containsText("Hors ligne");

            page.locator("main form button:not([name])").first().click();
            assertThat(field(page)).hasValue(TEXT);
            assertThat(state(page)).containsText("Hors ligne");
            person.check();

            page.context().setOffline(false);
            assertThat(state(page)).containsText("Enregistré à");
            page.reload();
            assertThat(field(page)).hasValue(TEXT);
        }
    }

    @Test
    void twoTabsThatChangeTheSameAnswerShowBoth() {
        try (Browser person = Browser.open(Screen.DESKTOP, true, false)) {
            begin(person);
            Page other = person.page().context().newPage();
            other.navigate(person.page().url());
            write(other, "Le bail du garage");

            field(person.page()).fill(TEXT);
            assertThat(state(person.page())).containsText("a changé ailleurs");
            person.submit();

            assertThat(person.words()).contains("Le bail du garage");
            assertThat(field(person.page())).hasValue(TEXT);
            person.submit();
            assertThat(person.address()).doesNotContain("/document");
        }
    }

    @Test
    void whenTheSessionIsOverTheTextWaitsForTheCodeThatOpensTheDraft() {
        try (Browser person = Browser.open(Screen.DESKTOP, true, false)) {
            begin(person);
            Page page = person.page();
            String address = page.url();
            page.locator("button[name='later']").click();
            String code = person.text(".pv-fig-big");
            page.navigate(address);
            page.context().clearCookies();

            field(page).fill(TEXT);
            assertThat(state(page)).containsText("Non enregistré");
            person.submit();
            assertThat(person.words()).contains("n’est pas perdu");
            person.submit();
            assertThat(page.locator("textarea").first()).hasValue(TEXT);
            person.type("code", code).submit();

            assertThat(field(page)).hasValue(TEXT);
        }
    }
}
