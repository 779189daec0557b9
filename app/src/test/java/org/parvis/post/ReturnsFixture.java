package org.parvis.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.documents.TestVault;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mailbox to which mail comes back, over real SMTP and IMAP conversations. */
abstract class ReturnsFixture {
    static final String RETURNS = "retours@ville.example";

    final TestDatabase database = TestDatabase.create();
    final TestVault keys = TestVault.over(database);
    final MovableClock clock = MovableClock.at("2026-11-24T15:00:00Z");
    final List<String> undelivered = new ArrayList<>();
    final GreenMail mail =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                    });
    final List<IncomingMail.Mail> written = new ArrayList<>();
    String breaksOn = "";
    Post post;
    MailRoom room;
    ReturnedMail returned;

    @BeforeEach
    void start() {
        mail.start();
        mail.setUser(RETURNS, RETURNS, "secret");
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mail.getSmtp().getPort());
        MailServer server = new MailServer(sender, RETURNS);
        PostSettings settings =
                new PostSettings(
                        RETURNS,
                        3,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofDays(30),
                        new PostSettings.Returns(
                                "127.0.0.1", mail.getImap().getPort(), RETURNS, "secret", false),
                        new PostSettings.Sms(null, "", Duration.ofSeconds(1)));
        post =
                new Post(
                        keys.vault(),
                        database.scenes(),
                        clock,
                        server,
                        PostFixture.noGateway(),
                        PostFixture.WORDS);
        Leaving leaving =
                new Leaving(
                        database.scenes(),
                        post,
                        settings,
                        List.of((jobs, file, key, at) -> tell(key)),
                        clock);
        room =
                new MailRoom(
                        database.scenes(),
                        leaving,
                        server,
                        settings,
                        PostFixture.templates(),
                        clock);
        UnheardReplies unheard =
                new UnheardReplies(
                        database.scenes(),
                        post,
                        PostFixture.WORDS,
                        clock,
                        ZoneId.of("America/Toronto"));
        returned = new ReturnedMail(settings, leaving, List.of(unheard, this::keep));
    }

    @AfterEach
    void stop() {
        mail.stop();
        keys.close();
        database.close();
    }

    void tell(String key) {
        if (key.equals(breaksOn)) {
            throw new IllegalStateException("The machine stops here");
        }
        undelivered.add(key);
    }

    boolean keep(IncomingMail.Mail mail) {
        written.add(mail);
        if (mail.subject().equals(breaksOn)) {
            throw new IllegalStateException("The machine stops here");
        }
        return mail.answers() != null;
    }

    void comesBack(String text) throws Exception {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", "127.0.0.1");
        smtp.put("mail.smtp.port", mail.getSmtp().getPort());
        smtp.put("mail.smtp.from", "mailer-daemon@away.example");
        MimeMessage message =
                new MimeMessage(
                        Session.getInstance(smtp),
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        message.setRecipient(RecipientType.TO, new InternetAddress(RETURNS));
        Transport.send(message);
    }
}
