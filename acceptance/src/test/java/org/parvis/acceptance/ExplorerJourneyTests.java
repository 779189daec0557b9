package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.acceptance.Browser.Screen;

/** From the home page to a letter to print, before any name, on a phone. */
class ExplorerJourneyTests {
    private static final List<String> ANSWERS =
            List.of("defective", "appliance", "shop", "no", "spoken", "low");

    @ParameterizedTest
    @CsvSource({
        "fr, PHONE, true, false",
        "en, NARROW, true, true",
        "fr, NARROW, false, false",
        "en, DESKTOP, true, false"
    })
    void whoeverBoughtABrokenThingIsToldTheirRightsAndTimeAndGoesBackAndForth(
            String lang, Screen screen, boolean script, boolean dark) {
        try (Browser browser = Browser.open(screen, script, dark)) {
            browser.go("/" + lang)
                    .press(
                            lang.equals("fr")
                                    ? "main a[href^='/fr/vos-droits/']"
                                    : "main a[href^='/en/your-rights/']")
                    .press("main .govuk-button--start");
            ANSWERS.forEach(answer -> browser.choose("answer", answer).submit());
            browser.type("answer-day", "31").type("answer-month", "5").type("answer-year", "2026");
            browser.submit().type("answer", "un réfrigérateur").submit();
            String found = lang.equals("fr") ? "avant le 31 mai 2029" : "before May 31, 2029";
            assertThat(browser.words()).contains(found);
            String there = browser.address();

            browser.page().goBack();
            assertThat(browser.page().locator("#answer").count()).isEqualTo(1);
            browser.page().goForward();
            assertThat(browser.address()).isEqualTo(there);
            assertThat(browser.words()).contains(found);

            browser.press(".pv-trail li:nth-child(3) a");
            assertThat(browser.page().locator("input[value=shop]").isChecked()).isTrue();
            browser.choose("answer", "distance").submit();
            assertThat(browser.words()).contains(found);
            browser.press(".pv-letter a");
            assertThat(browser.words()).contains("un réfrigérateur");
        }
    }
}
