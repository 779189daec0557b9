package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A file that is in somebody's hands is not given into them again. */
@ProgramTest
class TakenAlreadyTests {
    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;

    private TeamBrowser agent;
    private String file = "";

    @BeforeEach
    void aFileInTheirHands() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
        file = agent.opened();
        agent.get(file);
        agent.act("take", 303);
        agent.get(file);
    }

    @Test
    void whoHasAFileAndTakesItWritesNothingAndIsAnsweredCalmly() throws Exception {
        assertThat(assigned()).isEqualTo(1);
        agent.act("take", 303);
        assertThat(agent.get(agent.location).select(".govuk-error-summary")).isEmpty();
        assertThat(assigned()).as("nothing to write").isEqualTo(1);
    }

    @Test
    void aFileGivenToWhoHasItWritesNothingEither() throws Exception {
        Element mine =
                agent.page.select("select[name=member] option").stream()
                        .filter(
                                option ->
                                        agent.page
                                                .select(".pv-casehead")
                                                .text()
                                                .contains(option.text()))
                        .findFirst()
                        .orElseThrow();
        agent.act("assign", 303, "member", mine.val());
        assertThat(assigned()).isEqualTo(1);
    }

    private int assigned() {
        return scenes.<Integer>job(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*)::int from cases.acts a
                                        join cases.case_references r
                                          on r.home = a.home and r.case_file = a.case_file
                                        where r.reference = ? and a.kind = 'assigned'
                                        """)
                                .param(file.replaceAll(".*/", ""))
                                .query(Integer.class)
                                .single());
    }
}
