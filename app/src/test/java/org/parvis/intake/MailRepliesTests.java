package org.parvis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileAdditions;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.spi.FileParties;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.documents.Scans;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scenes;
import org.parvis.post.IncomingMail;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A mail that answers a notice is in the file of that notice, as words of a sender not proven. */
@ProgramTest
class MailRepliesTests {
    @Autowired MockMvc mvc;
    @Autowired MailReplies replies;
    @Autowired Scenes scenes;
    @Autowired FileAdditions additions;
    @Autowired HeldFiles held;
    @Autowired Cutting cutting;
    @Autowired Scans scans;
    @Autowired NewItems items;
    @Autowired LegalDates dates;
    @Autowired Organizations organizations;
    @Autowired MessageCatalogue messages;
    @Autowired InstantSource clock;
    @Autowired ZoneId zone;

    @Test
    void theReplyIsInTheConversationAndItsPiecesInTheFile() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String path = agent.opened();
        boolean taken =
                replies.take(
                        mail(
                                file(path.replaceAll(".*/", "")),
                                "Voici la copie du bail.",
                                new IncomingMail.Enclosed("bail.txt", bytes("Bail")),
                                new IncomingMail.Enclosed("jeu.exe", bytes("MZ\u0000\u0001"))));
        assertThat(taken).isTrue();
        assertThat(agent.get(path + "/messages/0").text())
                .contains("Voici la copie du bail.", "expéditeur non prouvé", "bail.txt")
                .contains("Une pièce jointe a été refusée : jeu.exe");
    }

    @Test
    void aReplyOfWhoeverStandsInNoFileIsNotWordsOfItsPerson() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String path = agent.opened();
        CaseFileId file = file(path.replaceAll(".*/", ""));
        for (Integer party : Arrays.asList(null, 2, 4, 5, 99)) {
            assertThat(
                            replies.take(
                                    mail(
                                            new IncomingMail.Answered(Ids.next(), file, party),
                                            "J’accepte tout.")))
                    .as("party %s", party)
                    .isFalse();
        }
        assertThat(agent.get(path + "/messages/0").text()).doesNotContain("J’accepte tout.");
    }

    @Test
    void whatTheProgramSaysInAFileIsInTheLanguageOfTheFile() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String reference = agent.enter(Map.of("lang", "en")).expectFirst("article .pv-ref").text();
        IncomingMail.Enclosed game = new IncomingMail.Enclosed("game.exe", bytes("MZ\u0000"));
        assertThat(replies.take(mail(file(reference), "Here is the lease.", game))).isTrue();
        assertThat(agent.get("/fr/equipe/dossiers/" + reference + "/messages/0").text())
                .contains("Here is the lease.", "An attachment was refused: game.exe");
    }

    @Test
    void whatAnswersNothingStaysInTheMailboxUntilABodyAnswersForIt() {
        assertThat(replies.take(mail((CaseFileId) null, "Bonjour"))).isFalse();
        CaseFileId gone = new CaseFileId(new Home(Ids.next()), Ids.next());
        assertThat(replies.take(mail(gone, "Bonjour"))).isFalse();
    }

    @Test
    void aBodyThatAnswersForTheMailboxReadsAtItsDeskWhatAnswersNothing() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        MailReplies desk = desk(cutting);
        IncomingMail.Enclosed game = new IncomingMail.Enclosed("jeu.exe", bytes("MZ\u0000"));
        assertThat(
                        desk.take(
                                mail(
                                        (CaseFileId) null,
                                        "Où est le plan\ndu pont <b>vert</b> ?",
                                        game)))
                .isTrue();
        Document item = agent.get("/fr/equipe/arrivages/" + latestMail());
        assertThat(item.text())
                .contains(
                        "Courriel qui ne répond à aucun avis connu",
                        "De : Lise <lise@away.example>")
                .contains("du pont <b>vert</b> ?", "refusée : jeu.exe");
        assertThat(item.select("a[href*='?item=']")).hasSize(1);
    }

    private MailReplies desk(Cutting holding) {
        MailItems mails =
                new MailItems(
                        held,
                        holding,
                        items,
                        organizations,
                        new IntakeSettings("ville-quebec"),
                        scenes,
                        messages);
        return new MailReplies(additions, held, holding, mails, new MailDates(dates, clock, zone));
    }

    /** A disk without room. */
    private Cutting full() {
        return new Cutting(held, scans) {
            @Override
            Outcome<HeldFile> take(UUID item, String name, long size, InputStream content) {
                return Outcome.refused(HeldFiles.NO_ROOM);
            }
        };
    }

    @Test
    void whatCannotBeHeldStaysInTheMailboxAndNothingOfItIsHere() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String path = agent.opened();
        CaseFileId file = file(path.replaceAll(".*/", ""));
        long before = mails();
        assertThat(desk(full()).take(mail((CaseFileId) null, "Où est le pont ?"))).isFalse();
        assertThat(desk(full()).take(mail(file, "Le bail. ".repeat(1000)))).isFalse();
        assertThat(
                        desk(full())
                                .take(
                                        mail(
                                                file,
                                                "Voici.",
                                                new IncomingMail.Enclosed("b.txt", bytes("B")))))
                .isFalse();
        assertThat(mails()).isEqualTo(before);
        assertThat(agent.get(path).text()).doesNotContain("Le bail.", "Voici.");
    }

    @Test
    void whatAnswersAFileThatWasDestroyedIsRefusedWithoutABreakdown() throws Exception {
        CaseFileId file = file(new TeamBrowser(mvc, "vq-agent").opened().replaceAll(".*/", ""));
        disposed(file, clock.instant().atOffset(ZoneOffset.UTC));
        try {
            assertThat(replies.take(mail(file, "Bonjour"))).isFalse();
        } finally {
            disposed(file, null);
        }
    }

    private void disposed(CaseFileId file, @Nullable OffsetDateTime at) {
        scenes.job(
                jobs ->
                        jobs.sql("update cases.case_files set disposed_at = ? where id = ?")
                                .param(1, at, Types.TIMESTAMP_WITH_TIMEZONE)
                                .param(2, file.id())
                                .update());
    }

    private long mails() {
        return scenes.<Long>job(
                jobs ->
                        jobs.sql("select count(*) from intake.items where note = 'mail'")
                                .query(Long.class)
                                .single());
    }

    private UUID latestMail() {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select id from intake.items where note = 'mail'
                                        order by came_at desc, id desc limit 1
                                        """)
                                .query(UUID.class)
                                .single());
    }

    @Test
    void aReplyLongerThanAMessageIsKeptWholeBesideIt() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String path = agent.opened();
        CaseFileId file = file(path.replaceAll(".*/", ""));
        // a sign of two halves stands where a message is cut
        assertThat(replies.take(mail(file, "x" + "\uD83C\uDF41".repeat(4000)))).isTrue();
        assertThat(agent.get(path + "/messages/0").text()).contains("courriel.txt");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static IncomingMail.Mail mail(
            @Nullable CaseFileId file, String text, IncomingMail.Enclosed... files) {
        return mail(
                file == null
                        ? null
                        : new IncomingMail.Answered(Ids.next(), file, FileParties.PERSON),
                text,
                files);
    }

    private static IncomingMail.Mail mail(
            IncomingMail.@Nullable Answered answers, String text, IncomingMail.Enclosed... files) {
        return new IncomingMail.Mail(
                "<1@away.example>",
                answers,
                "Lise <lise@away.example>",
                "Re: Objet",
                ProgramClock.now(),
                text,
                List.of(files));
    }

    private CaseFileId file(String reference) {
        return scenes.job(
                jobs ->
                        jobs.sql("select home, id from cases.case_files where reference = ?")
                                .param(reference)
                                .query(
                                        (row, n) ->
                                                new CaseFileId(
                                                        new Home(row.getObject("home", UUID.class)),
                                                        row.getObject("id", UUID.class)))
                                .single());
    }
}
