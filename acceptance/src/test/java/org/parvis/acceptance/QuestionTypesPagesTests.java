package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.acceptance.Browser.Screen;

/**
 * A question of each type in each state: empty, in error, filled, read again by the person and by
 * an agent. Each is checked by axe in both languages, in turn on a desk and at 320 pixels, in light
 * and dark, and in all of these by {@code ./test --all}; then filled in by keys alone, and without
 * script.
 */
class QuestionTypesPagesTests {
    private static final int MOST_SENDS = 4;
    private static final boolean ALL = Boolean.getBoolean("parvis.test.all");

    /** Two screens, each in two lights: a state is seen in the next of them, or in all. */
    private static final class Looks {
        private int next;

        Looks(int first) {
            next = first;
        }

        void at(Browser person, String state) {
            for (int i = 0; i < (ALL ? 4 : 1); i++) {
                int look = next++;
                person.as(
                                (look & 1) == 0 ? Screen.NARROW : Screen.DESKTOP,
                                (look >> 1 & 1) == (look & 1))
                        .check(state);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, 0", "en, 1"})
    void everyTypeIsAccessibleInEveryState(String lang, int first) {
        Looks looks = new Looks(first);
        try (Browser person = Browser.open(Screen.DESKTOP, true, false);
                Browser agent = Browser.open(Screen.DESKTOP, true, false)) {
            Filling filling = begin(person, lang);
            List<String> pages = new ArrayList<>();
            while (!atTheEnd(person)) {
                String here = person.address();
                looks.at(person, "empty");
                press(person);
                assertThat(person.has(".govuk-error-summary")).as("error on " + here).isTrue();
                looks.at(person, "error");
                send(person, filling::point);
                pages.add(here);
            }
            looks.at(person, "read-only");
            for (String page : pages.subList(1, pages.size())) {
                person.page().navigate(RunningProgram.url() + page);
                looks.at(person, "filled");
            }
            person.go(
                    person.address()
                            .replaceAll("[^/]+$", lang.equals("fr") ? "reponses" : "answers"));
            person.submitIn(lang.equals("fr") ? "/envoyer" : "/send");
            String reference = person.address().replaceAll(".*/", "");
            Team.signIn(agent, "mcn-agent");
            agent.go((lang.equals("fr") ? "/fr/equipe/dossiers/" : "/en/team/files/") + reference);
            assertThat(agent.words()).contains("286").doesNotContain("046454286");
            looks.at(agent, "read-only");
        }
    }

    @ParameterizedTest
    @CsvSource({"fr", "en"})
    void everyTypeIsAnsweredByKeysAloneWithoutScript(String lang) {
        try (Browser person = Browser.open(Screen.DESKTOP, false, false)) {
            Filling filling = begin(person, lang);
            while (!atTheEnd(person)) {
                String here = person.address();
                boolean again = false;
                for (int i = 0; i < MOST_SENDS && person.address().equals(here); i++) {
                    filling.keys(again);
                    again = true;
                }
                assertThat(person.address())
                        .as("sent by keys: " + errors(person))
                        .isNotEqualTo(here);
            }
        }
    }

    private static Filling begin(Browser person, String lang) {
        var service = EveryType.service();
        person.go("/" + lang + "/services/" + service.slug(lang));
        person.page().locator("main a[role=button], main a.govuk-button").first().click();
        person.page().waitForLoadState();
        return new Filling(person, service);
    }

    private static void send(Browser person, Runnable fill) {
        String here = person.address();
        for (int i = 0; i < MOST_SENDS && person.address().equals(here); i++) {
            fill.run();
            press(person);
        }
        assertThat(person.address()).as("sent: " + errors(person)).isNotEqualTo(here);
    }

    private static void press(Browser person) {
        Page page = person.page();
        page.evaluate("document.documentElement.dataset.before = 1");
        page.locator("main form button:not([name])").first().click();
        page.locator("html[data-before]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForLoadState();
    }

    private static String errors(Browser person) {
        return person.has(".govuk-error-summary") ? person.text(".govuk-error-summary") : "";
    }

    private static boolean atTheEnd(Browser person) {
        return person.address().endsWith("/reponses") || person.address().endsWith("/answers");
    }
}
