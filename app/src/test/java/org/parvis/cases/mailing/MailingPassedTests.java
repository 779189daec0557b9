package org.parvis.cases.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.feed.Feed;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Role;
import org.parvis.organizations.members.HandoversForTests;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A message to many files reaches those that passed to the body, and none that it gave away. */
@ProgramTest
class MailingPassedTests {
    private static final String ALL = "/fr/equipe/envois";
    private static final String FILTER = "?channel=fax";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired MailingRound round;
    @Autowired Feed feed;
    @Autowired HandoversForTests bodies;

    private Receipt file;

    @BeforeEach
    void aFileOfTheBodyThatWillCease() {
        bodies.member("cssdm", "Anatole Kessler-Dion", Role.AGENT);
        bodies.member("saaq", "Delphine Arsenault-Roy", Role.AGENT);
        ActContent.Contact who = new ActContent.Contact("Ann", "ann@personne.example", null, null);
        file = new OpenedFiles(program).open("cssdm", Channel.FAX, "Le plan du parc", who, null);
    }

    @AfterEach
    void asBefore() {
        bodies.undo();
    }

    private void pass() {
        bodies.merge("cssdm", "saaq");
        bodies.run();
    }

    private TeamBrowser sent(String part) throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, part);
        agent.get(ALL + "/nouveau" + FILTER);
        agent.post(
                ALL,
                303,
                "filter",
                FILTER,
                "subjectFr",
                "Déménagement",
                "textFr",
                "Nos bureaux déménagent.",
                "then",
                "send");
        return agent;
    }

    private List<String> became() {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select concat_ws(' ', state, reason) from cases.mailing_files
                                        where case_file = ?
                                        """)
                                .param(file.file().id())
                                .query(String.class)
                                .list());
    }

    @Test
    void aFileThatPassedToTheBodyIsWrittenToAndToldAsTheOthers() throws Exception {
        pass();
        TeamBrowser agent = sent("delphine");
        int written;
        do {
            written = round.round();
        } while (written > 0);
        assertThat(became()).containsExactly("written");
        assertThat(agent.get("/fr/equipe/dossiers/" + file.reference()).text())
                .contains("Déménagement");
        feed.drain();
        assertThat(bulk()).containsExactly(true);
    }

    private List<Boolean> bulk() {
        return scenes.job(
                jobs ->
                        jobs.sql("select bulk from post.messages where file = ? and kind = 'wrote'")
                                .param(file.file().id())
                                .query(Boolean.class)
                                .list());
    }

    @Test
    void aFileThatPassesAwayMeanwhileIsNotWrittenTo() throws Exception {
        sent("anatole");
        pass();
        round.round();
        assertThat(became()).containsExactly("refused mailings.reason.passed");
    }
}
