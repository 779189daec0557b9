package org.parvis.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.cases.FileScene;
import org.parvis.documents.TestVault;
import org.parvis.documents.keys.Vault;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A post over real SMTP, on a real database, with a clock one can move. */
abstract class PostFixture {
    static final MessageCatalogue WORDS = MessageCatalogue.fromClassPath();

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
                    Duration.ofDays(30),
                    new PostSettings.Returns("", 0, "", "", false),
                    new PostSettings.Sms(null, "", Duration.ofSeconds(1)));
    final List<String> undelivered = new ArrayList<>();
    int port;
    GreenMail smtp;
    MailServer server;
    Post post;
    MailRoom room;

    @BeforeEach
    void start() throws IOException {
        port = freePort();
        smtp = smtp();
        server = new MailServer(sender(port), settings.from());
        post = new Post(vault, database.scenes(), clock, server, noGateway(), WORDS);
        room = room(server);
    }

    MailRoom room(MailServer server) {
        return new MailRoom(
                database.scenes(), leaving(settings), server, settings, templates(), clock);
    }

    Leaving leaving(PostSettings settings) {
        return new Leaving(
                database.scenes(),
                post,
                settings,
                List.of((jobs, file, key, at) -> undelivered.add(key)),
                clock);
    }

    static SmsGateway noGateway() {
        return new HttpSmsGateway(null, "", Duration.ofSeconds(1));
    }

    @AfterEach
    void stop() {
        smtp.stop();
        keys.close();
        database.close();
    }

    static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    CaseFileId newFile() {
        CaseFileId file = CaseFileId.next(home);
        database.scenes()
                .in(
                        new FileScene.Opener(home, file.id(), null, null),
                        sql -> vault.create(sql, file));
        return file;
    }

    static Message receipt(CaseFileId file, String key) {
        return Message.email(
                "receipt",
                file,
                "eve@exemple.test",
                "fr",
                "Votre demande AD-2026-00417 est reçue",
                "Bonjour,\n\n"
                        + "Votre demande est reçue. Pour la suivre :\n\n"
                        + "http://localhost/fr/suivi",
                key);
    }

    String status(String key) {
        return text("select status from post.messages where key = :key", key);
    }

    String text(String sql, String key) {
        return database.owner().sql(sql).param("key", key).query(String.class).single();
    }

    long count() {
        return database.owner()
                .sql("select count(*) from post.messages")
                .query(Long.class)
                .single();
    }

    private GreenMail smtp() {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    static MimeMessage only(MimeMessage[] mails) {
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
