package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.acceptance.Browser.Screen;

/** A recognised assistant acts for Marguerite, sees it on every page, and stops by one button. */
class ActingForSomebodyTests {
    private static final String MARGUERITE = "Marguerite Savard-Lelièvre";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyPageSaysForWhomUntilOneStops(boolean script) {
        try (Browser assistant = Browser.open(Screen.PHONE, script, false)) {
            assistant.go("/fr/demonstration");
            assistant.page().locator("form:has(input[value='delphine']) button").first().click();
            assistant.page().waitForLoadState();
            assistant.go("/fr/compte/mandats");
            assistant.check();
            assertThat(assistant.words()).contains(MARGUERITE);
            assistant
                    .page()
                    .locator("main form[action$='/agir'] button")
                    .filter(new Locator.FilterOptions().setHasText(MARGUERITE))
                    .click();
            assistant.page().waitForLoadState();
            assistant.check();
            assertThat(assistant.page().locator("h1").innerText()).isEqualTo(MARGUERITE);
            for (String page : new String[] {"/fr", "/fr/services", "/fr/compte"}) {
                assistant.go(page);
                assertThat(assistant.page().locator(".pv-doors [aria-current]").innerText())
                        .contains(MARGUERITE);
            }
            assistant.check();
            assistant.page().locator(".pv-doors button").first().click();
            assistant.page().waitForLoadState();
            assertThat(assistant.page().locator(".pv-doors [aria-current]").innerText())
                    .startsWith("Moi");
        }
    }
}
