package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.parvis.acceptance.Browser.Screen;

/** The search suggests titles while one types, and searches as before without a script. */
class SuggestionsTests {
    private static final String BOX = "input[name=q]";
    private static final String TYPED = "naissance";
    private static final long PAUSE = 1_000;
    private static final String TITLE = "acte de naissance";

    @Test
    void aPauseAsksOnceAndOffersTitles() {
        try (Browser person = Browser.open(Screen.PHONE, true, false)) {
            Page page = person.page();
            page.clock().install(); // a pause is one of the page's own time
            person.go("/fr");
            List<String> asked = new CopyOnWriteArrayList<>();
            page.onRequest(
                    request -> {
                        if (request.url().contains("/suggestions")) {
                            asked.add(request.url());
                        }
                    });
            page.locator(BOX).pressSequentially(TYPED);
            page.clock().runFor(PAUSE);
            Locator options = page.locator("datalist option");
            page.waitForFunction("() => document.querySelectorAll('datalist option').length > 0");
            assertThat(options.first().getAttribute("value")).contains(TITLE);
            assertThat(asked).hasSize(1);
            page.locator(BOX).press("Enter");
            page.waitForURL("**/recherche?q=" + TYPED);
            assertThat(page.locator(".pv-results h2").first().textContent()).contains(TITLE);
        }
    }

    @Test
    void withoutScriptTheBoxSearches() {
        try (Browser person = Browser.open(Screen.PHONE, false, false)) {
            person.go("/fr");
            person.page().locator(BOX).fill(TYPED);
            person.page().locator(BOX).press("Enter");
            person.page().waitForURL("**/recherche?q=" + TYPED);
            assertThat(person.page().locator("datalist").count()).isZero();
        }
    }
}
