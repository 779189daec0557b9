package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.feed.Feed;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever prepares a decision sees how like files were decided, and not whose they were. */
@ProgramTest
class SimilarPagesTests {
    @Autowired MockMvc mvc;
    @Autowired Feed feed;

    @Test
    void decidedFilesOfTheSameRuleAreShownWithoutNames() throws Exception {
        feed.drain();
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        Document page = agent.get(file + "/semblables");
        assertThat(page.select("main section")).isNotEmpty();
        assertThat(page.select("main table tbody tr")).isNotEmpty();
        assertThat(page.select("main a.pv-ref")).isEmpty();
        assertThat(page.expectFirst("main").text()).contains("Jours").doesNotContain("Tremblay");
        Document english =
                agent.get(file.replace("/fr/equipe/dossiers/", "/en/team/files/") + "/similar");
        assertThat(english.text()).contains("Similar files already decided");
    }
}
