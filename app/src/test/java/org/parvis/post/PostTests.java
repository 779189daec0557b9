package org.parvis.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.documents.TestVault;
import org.parvis.documents.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scene;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PostTests {
    final TestDatabase database = TestDatabase.create();
    final TestVault keys = TestVault.over(database);
    final Vault vault = keys.vault();
    final MovableClock clock = MovableClock.at("2026-11-24T15:00:00Z");
    final Home home = new Home(Ids.next());
    final PostSettings settings =
            new PostSettings(
                    "acces@ville.example",
                    3,
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofDays(30));
    int port;
    GreenMail smtp;
    MailServer server;
    Post post;
    MailRoom room;

    @BeforeEach
    void start() throws IOException {
        port = freePort();
        smtp = smtp();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        server = new MailServer(sender, settings.from());
        post = new Post(vault, database.scenes(), clock, server);
        room = new MailRoom(database.scenes(), post, server, settings, templates(), clock);
    }

    @AfterEach
    void stop() {
        smtp.stop();
        keys.close();
        database.close();
    }

    @Test
    void aMessageLeavesByRealSmtpWithBothBodiesAndItsLanguage() throws Exception {
        smtp.start();
        post.send(receipt(newFile(), "receipt:1"));
        assertThat(room.round()).isEqualTo(1);
        MimeMessage mail = only(smtp.getReceivedMessages());
        assertThat(mail.getSubject()).isEqualTo("Votre demande AD-2026-00417 est reçue");
        assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
        assertThat(mail.getAllRecipients()[0]).hasToString("eve@exemple.test");
        String raw = GreenMailUtil.getWholeMessage(mail);
        assertThat(raw).contains("multipart/alternative").contains("text/html");
        assertThat(status("receipt:1")).isEqualTo("sent");
        assertThat(room.round()).isZero();
    }

    @Test
    void writtenTwiceItLeavesOnce() {
        smtp.start();
        CaseFileId file = newFile();
        post.send(receipt(file, "receipt:2"));
        post.send(receipt(file, "receipt:2"));
        room.round();
        post.send(receipt(file, "receipt:2"));
        room.round();
        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsDownIsTriedAgainLaterThenTheMessageLeavesOnce() {
        post.send(receipt(newFile(), "receipt:3"));
        assertThat(room.round()).isZero();
        assertThat(status("receipt:3")).isEqualTo("queued");
        smtp.start();
        assertThat(room.round()).as("not before its time").isZero();
        clock.forward(Duration.ofMinutes(1));
        assertThat(room.round()).isEqualTo(1);
        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatKeepsFailingIsParkedWithItsReason() {
        post.send(receipt(newFile(), "receipt:4"));
        for (int i = 0; i < 5; i++) {
            room.round();
            clock.forward(Duration.ofHours(6));
        }
        assertThat(status("receipt:4")).isEqualTo("failed");
        assertThat(
                        text(
                                "select attempts || ' ' || problem from post.messages where key = :key",
                                "receipt:4"))
                .isEqualTo("3 MailSendException");
    }

    @Test
    void anAddressThatCannotBeOneIsParkedAtOnce() {
        smtp.start();
        post.send(
                Message.email(
                        "receipt", newFile(), "pas une adresse", "fr", "x", "y", "receipt:5"));
        room.round();
        assertThat(status("receipt:5")).isEqualTo("failed");
    }

    @Test
    void aNodeThatDiesWhileSendingLosesNothingAndTheCopyIsTheSameMail() throws Exception {
        smtp.start();
        post.send(receipt(newFile(), "receipt:6"));
        room.round();
        // as if the node had died between handing over and noting it
        database.owner()
                .sql("update post.messages set status = 'sending', next_try = '2026-11-24T15:05Z'")
                .update();
        assertThat(room.round()).as("the lease holds").isZero();
        clock.forward(Duration.ofMinutes(5));
        assertThat(room.round()).isEqualTo(1);
        MimeMessage[] received = smtp.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[1].getMessageID()).isEqualTo(received[0].getMessageID());
    }

    @Test
    void whatIsUndoneIsNeverAnnounced() {
        smtp.start();
        CaseFileId file = newFile();
        Scene opener = new Scene.Opener(home, file.id(), null, null);
        assertThatThrownBy(
                        () ->
                                database.scenes()
                                        .in(
                                                opener,
                                                sql -> {
                                                    post.send(sql, receipt(file, "receipt:7"));
                                                    throw new IllegalStateException("undone");
                                                }))
                .hasMessage("undone");
        assertThat(room.round()).isZero();
        assertThat(count()).isZero();
    }

    @Test
    void everyRelationMayCauseAMessageAndNoneReadsIt() {
        CaseFileId file = newFile();
        database.scenes()
                .in(
                        new Scene.Identity(),
                        sql -> {
                            post.send(
                                    sql,
                                    Message.email("code", null, "a@b.test", "fr", "s", "t", "c:1"));
                            return 1;
                        });
        database.scenes()
                .in(
                        new Scene.Opener(home, file.id(), null, null),
                        sql -> {
                            post.send(sql, receipt(file, "receipt:8"));
                            return 1;
                        });
        assertThat(count()).isEqualTo(2);
        assertThatThrownBy(
                        () ->
                                database.scenes()
                                        .reading(
                                                new Scene.Identity(),
                                                sql ->
                                                        sql.sql("select * from post.messages")
                                                                .query()
                                                                .listOfRows()))
                .hasMessageContaining("messages");
    }

    @Test
    void withoutAServerMailIsHeldForTheOutboxAndLeavesNowhere() {
        Post local = new Post(vault, database.scenes(), clock, new MailServer(null, "x@y.test"));
        local.send(receipt(newFile(), "receipt:9"));
        assertThat(status("receipt:9")).isEqualTo("held");
        List<Outbox.Entry> shown = new Outbox(database.scenes(), local).newest();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().content().to()).isEqualTo("eve@exemple.test");
        assertThat(room.round()).isZero();
    }

    @Test
    void aFilesMessagesAreSealedAndGoWithIt() {
        CaseFileId file = newFile();
        post.send(receipt(file, "receipt:10"));
        assertThat(text("select m::text from post.messages m where key = :key", "receipt:10"))
                .doesNotContain("eve@exemple")
                .doesNotContain("AD-2026-00417");
        post.erase(file);
        post.erase(file);
        assertThat(count()).isZero();
    }

    @Test
    void aMessageWhoseKeyIsGoneIsParkedNotSent() {
        smtp.start();
        CaseFileId file = newFile();
        post.send(receipt(file, "receipt:11"));
        vault.erase(file);
        assertThat(room.round()).isZero();
        assertThat(status("receipt:11")).isEqualTo("failed");
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void mailOfAccountsIsCleanedAfterAMonth() {
        post.send(Message.email("code", null, "a@b.test", "fr", "s", "t", "c:2"));
        post.send(receipt(newFile(), "receipt:12"));
        clock.forward(Duration.ofDays(31));
        assertThat(room.clean()).isEqualTo(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void markupInTheTextStaysText() {
        String html =
                room.html(
                        "fr",
                        new MessageContent(
                                "a@b.test", List.of(), "<b>", "<script>1</script>", null));
        assertThat(html).doesNotContain("<script>").contains("&lt;script");
    }

    private CaseFileId newFile() {
        CaseFileId file = CaseFileId.next(home);
        database.scenes()
                .in(new Scene.Opener(home, file.id(), null, null), sql -> vault.create(sql, file));
        return file;
    }

    private static Message receipt(CaseFileId file, String key) {
        return Message.email(
                "receipt",
                file,
                "eve@exemple.test",
                "fr",
                "Votre demande AD-2026-00417 est reçue",
                "Bonjour,\n\nVotre demande est reçue. Pour la suivre :\n\nhttp://localhost/fr/suivi",
                key);
    }

    private String status(String key) {
        return text("select status from post.messages where key = :key", key);
    }

    private String text(String sql, String key) {
        return database.owner().sql(sql).param("key", key).query(String.class).single();
    }

    private long count() {
        return database.owner()
                .sql("select count(*) from post.messages")
                .query(Long.class)
                .single();
    }

    private GreenMail smtp() {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static MimeMessage only(MimeMessage[] mails) {
        assertThat(mails).hasSize(1);
        return mails[0];
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static TemplateEngine templates() {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, Post.class.getClassLoader(), "org.parvis");
        engine.setBinaryStaticContent(true);
        engine.setTrimControlStructures(true);
        return engine;
    }
}
