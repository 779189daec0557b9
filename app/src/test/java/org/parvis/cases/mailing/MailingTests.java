package org.parvis.cases.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.feed.Feed;
import org.parvis.kernel.Channel;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A message to many files: looked at, sent, stopped, resumed, approved by a second person. */
@ProgramTest
class MailingTests {
    private static final String ALL = "/fr/equipe/envois";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired MailingRound round;
    @Autowired Feed feed;

    private List<Receipt> open(Channel channel, int many) {
        OpenedFiles files = new OpenedFiles(program);
        ActContent.Contact who = new ActContent.Contact("Ann", "ann@personne.example", null, null);
        return Stream.generate(() -> files.open(channel, "Le plan du parc", who, null))
                .limit(many)
                .toList();
    }

    private TeamBrowser written(String filter, String subject) throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get(ALL + "/nouveau" + filter);
        send(agent, filter, subject, 303);
        return agent;
    }

    private static void send(TeamBrowser agent, String filter, String subject, int status)
            throws Exception {
        agent.post(
                ALL,
                status,
                "filter",
                filter,
                "subjectFr",
                subject,
                "textFr",
                "Nos bureaux déménagent.",
                "then",
                "send");
    }

    @Test
    void itIsLookedAtThenWrittenOnceIntoEachFileAndReported() throws Exception {
        List<Receipt> files = open(Channel.EMAIL, 3);
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get(ALL + "/nouveau?channel=email");
        agent.post(ALL, 422, "filter", "?channel=email", "then", "preview");
        assertThat(agent.page.text()).contains("Donnez un sujet en français");
        agent.post(
                ALL,
                200,
                "filter",
                "?channel=email",
                "subjectFr",
                "Déménagement",
                "textFr",
                "Nos bureaux déménagent.",
                "then",
                "preview");
        assertThat(agent.page.expectFirst("button[value=send]").text()).contains("Envoyer à");
        assertThat(said(files)).isEmpty();
        send(agent, "?channel=email", "Déménagement", 303);
        String report = agent.location;
        FutureTask<Integer> other = new FutureTask<>(round::round);
        Thread.ofVirtual().start(other);
        round.round();
        other.get();
        round.round();
        assertThat(said(files)).hasSize(3).containsOnly("Déménagement");
        feed.drain();
        assertThat(agent.get(report).text()).contains("Terminé", "Océane");
        assertThat(agent.get(ALL).text()).contains("Déménagement");
        assertThat(bulk(files)).hasSize(3).containsOnly(true);
    }

    @Test
    void itIsStoppedAndGoesOnWhereItWas() throws Exception {
        List<Receipt> files = open(Channel.PHONE, 3);
        TeamBrowser agent = written("?channel=phone", "Horaire d’hiver");
        String mailing = agent.location;
        agent.get(mailing);
        agent.post(mailing + "/arreter", 303);
        round.round();
        assertThat(said(files)).isEmpty();
        assertThat(agent.get(mailing).text()).contains("Arrêté");
        agent.post(mailing + "/arreter", 409);
        agent.get(mailing);
        agent.post(mailing + "/reprendre", 303);
        round.round();
        assertThat(said(files)).hasSize(3);
    }

    @Test
    void aLargeOneWaitsForSomebodyElse() throws Exception {
        List<Receipt> files = open(Channel.FAX, 51);
        TeamBrowser agent = written("?channel=fax", "Grand envoi");
        String mailing = agent.location;
        round.round();
        assertThat(said(files)).isEmpty();
        assertThat(agent.get(mailing).select("form[action$=approuver]")).isEmpty();
        agent.get(ALL + "/nouveau?channel=fax");
        agent.post(mailing + "/approuver", 409);
        TeamBrowser second = new TeamBrowser(mvc, "vq-manager");
        second.get(mailing);
        second.post(mailing + "/approuver", 303);
        round.round();
        assertThat(said(files)).as("no more than its share of a minute").hasSizeBetween(1, 20);
        assertThat(second.get(mailing).text()).contains("En cours", "Approuvé par");
    }

    @Test
    void anEmptyQueueAndAnotherBodyAreRefused() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get(ALL + "/nouveau?service=no-such-service");
        assertThat(agent.page.text()).contains("Aucun dossier dans cette file");
        send(agent, "?service=no-such-service", "Rien", 422);
        open(Channel.COUNTER, 1);
        TeamBrowser own = written("?channel=counter", "Pour la Ville");
        TeamBrowser other = new TeamBrowser(mvc, "mcn-agent");
        assertThat(other.get(ALL).text()).doesNotContain("Pour la Ville");
        own.get(own.location);
    }

    /** The subjects that mailings opened in these files. */
    private List<String> said(List<Receipt> files) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select m.subject_fr from cases.mailing_files f
                                        join cases.mailings m on m.id = f.mailing
                                        join cases.acts a on a.case_file = f.case_file
                                          and a.seq = f.seq and a.kind = 'wrote'
                                        where f.case_file = any(:files)
                                        """)
                                .param("files", ids(files))
                                .query(String.class)
                                .list());
    }

    private List<Boolean> bulk(List<Receipt> files) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select bulk from post.messages
                                        where file = any(:files) and kind = 'wrote'
                                        """)
                                .param("files", ids(files))
                                .query(Boolean.class)
                                .list());
    }

    private static UUID[] ids(List<Receipt> files) {
        return files.stream().map(r -> r.file().id()).toArray(UUID[]::new);
    }
}
