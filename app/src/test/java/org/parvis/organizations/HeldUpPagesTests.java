package org.parvis.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who keeps the installation sees what waits for help, and has it tried again. */
@ProgramTest
class HeldUpPagesTests {
    private static final String PAGE = "/fr/equipe/changements/en-attente";

    @Autowired MockMvc mvc;
    @Autowired OneByOne alone;
    @Autowired Scenes scenes;

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.139");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    @Test
    void whatWaitsIsSeenWithItsReasonAndTriedAgainWhenAsked() throws Exception {
        OneByOne.Round round = alone.round("law");
        assertThat(round.does("essai-1", HeldUpPagesTests::fails)).isFalse();
        Browser steward = as("mcn-steward").open("/fr/equipe/changements");
        assertThat(steward.page().select("main a[href=" + PAGE + "]")).hasSize(1);
        assertThat(steward.open(PAGE).text())
                .contains("L’effet de la loi à la fin d’un délai")
                .contains("essai-1")
                .contains("1 essai")
                .contains("UnsupportedOperationException")
                .doesNotContain("typed by somebody");
        assertThat(alone.round("law").due()).doesNotContain("essai-1");
        steward.submit(PAGE);
        assertThat(steward.status()).isEqualTo(303);
        OneByOne.Round next = alone.round("law");
        assertThat(next.due()).contains("essai-1");
        assertThat(next.does("essai-1", () -> true)).isTrue();
        assertThat(steward.open(PAGE).text()).doesNotContain("essai-1");
        steward.open("/en/team/changes/held-up");
        assertThat(steward.text()).contains("What waits for help");
    }

    @Test
    void nobodyElseSeesIt() throws Exception {
        for (String part : new String[] {"vq-agent", "vq-manager", "vq-designer", "opc-head"}) {
            assertThat(as(part).open(PAGE).status()).as(part).isEqualTo(403);
        }
    }

    private static boolean fails() {
        throw new UnsupportedOperationException("typed by somebody");
    }
}
