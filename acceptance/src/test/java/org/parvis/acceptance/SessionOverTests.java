package org.parvis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.parvis.acceptance.Browser.Screen;

/** A page that stands open when a session ends tells nobody who passes by what was on it. */
class SessionOverTests {
    private static final String FILE = "/fr/equipe/file";
    private static final String TYPED = "ce que l'agente cherchait";

    private static Locator over(Page page) {
        return page.locator("[data-stay-over]");
    }

    private static Locator search(Page page) {
        return page.locator("input[name=q]").first();
    }

    /** Signed in, with a page that holds typed words, whose clock the test moves. */
    private static Page typing(Browser agent) {
        Team.signIn(agent, "vq-agent");
        Page page = agent.page();
        page.clock().install();
        agent.go(FILE);
        search(page).fill(TYPED);
        assertThat(over(page)).isHidden();
        return page;
    }

    private static void isOutOfSight(Page page) {
        assertThat(over(page)).isVisible();
        assertThat(page.locator("header, nav, form, table")).hasCount(0);
        assertThat(page.content()).doesNotContain("vq-agent", FILE);
        assertThat(page.title()).isEqualTo("Votre session a pris fin.");
    }

    @Test
    void aPageIsOutOfSightOnceTheSessionEndedAndComesBackForItsPersonAlone() {
        try (Browser agent = Browser.open(Screen.PHONE, true, false)) {
            Page page = typing(agent);

            page.clock().fastForward("13:00:00");
            isOutOfSight(page);
            agent.check("session over");

            Page other = page.context().newPage();
            other.navigate(RunningProgram.url() + FILE);

            assertThat(search(page)).hasValue(TYPED);
            assertThat(over(page)).isHidden();
        }
    }

    @Test
    void whoeverLeavesInOneTabLeavesInAllAndNobodyElseBringsThePageBack() {
        try (Browser agent = Browser.open(Screen.DESKTOP, true, true)) {
            Page page = typing(agent);
            Page other = page.context().newPage();

            other.navigate(RunningProgram.url() + "/fr/deconnexion");
            other.locator("main form button").first().click();
            isOutOfSight(page);

            other.navigate(RunningProgram.url() + "/fr/demonstration");
            other.locator("form:has(input[value='vq-manager']) button").first().click();
            other.waitForLoadState();
            other.navigate(RunningProgram.url() + FILE);
            isOutOfSight(page);
        }
    }
}
