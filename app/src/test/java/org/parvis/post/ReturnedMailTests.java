package org.parvis.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.documents.TestVault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail that comes back, over real SMTP and IMAP conversations. */
class ReturnedMailTests {
    private static final String RETURNS = "retours@ville.example";

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
        post = new Post(keys.vault(), database.scenes(), clock, server, PostFixture.noGateway());
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
        returned = new ReturnedMail(settings, leaving, List.of(this::keep));
    }

    @AfterEach
    void stop() {
        mail.stop();
        keys.close();
        database.close();
    }

    @Test
    void aReportAboutOurMailMarksItAndTellsItsSenderOnce() throws Exception {
        String id = sent("a");
        comesBack(report(id, "failed", "5.1.1", "message/rfc822"));
        assertThat(returned.round()).isEqualTo(1);
        assertThat(status("a")).isEqualTo("bounced returned 5.1.1");
        assertThat(undelivered).containsExactly("a");
        assertThat(returned.round()).as("it is read once").isZero();
    }

    @Test
    void aReportThatOnlyQuotesTheHeadersIsUnderstood() throws Exception {
        String id = sent("b");
        comesBack(report(id, "failed", "5.2.2", "text/rfc822-headers"));
        assertThat(returned.round()).isEqualTo(1);
        assertThat(status("b")).isEqualTo("bounced returned 5.2.2");
    }

    @Test
    void mailThatIsLateOrArrivedDidNotComeBack() throws Exception {
        String id = sent("c");
        comesBack(report(id, "delayed", "4.4.7", "message/rfc822"));
        comesBack(report(id, "delivered", "2.1.5", "message/rfc822"));
        assertThat(returned.round()).isZero();
        assertThat(status("c")).isEqualTo("sent null");
    }

    @Test
    void whatIsNoReportOrNotOursStaysForSomebodyToRead() throws Exception {
        comesBack(
                report(
                        "<" + UUID.randomUUID() + "@ville.example>",
                        "failed",
                        "5.1.1",
                        "message/rfc822"));
        comesBack("Subject: Absente\r\n\r\nJe suis en vacances.");
        assertThat(returned.round()).isZero();
        assertThat(undelivered).isEmpty();
        assertThat(mail.getReceivedMessagesForDomain("ville.example")).hasSize(1);
    }

    private void tell(String key) {
        if (key.equals(breaksOn)) {
            throw new IllegalStateException("The machine stops here");
        }
        undelivered.add(key);
    }

    @Test
    void aReportThatCannotBeNotedStaysUntilItIsAndHoldsUpNoOther() throws Exception {
        String one = sent("one");
        String other = sent("other");
        comesBack(report(one, "failed", "5.1.1", "message/rfc822"));
        comesBack(report(other, "failed", "5.1.1", "message/rfc822"));
        breaksOn = "one";
        assertThat(returned.round()).isEqualTo(1);
        assertThat(status("one")).isEqualTo("sent null");
        assertThat(mail.getReceivedMessagesForDomain("ville.example")).hasSize(1);
        breaksOn = "";
        assertThat(returned.round()).isEqualTo(1);
        assertThat(undelivered).containsExactly("other", "one");
        assertThat(mail.getReceivedMessagesForDomain("ville.example")).isEmpty();
    }

    @Test
    void ofTwoReportsAboutOneMailItsSenderIsToldOnce() throws Exception {
        String id = sent("twice");
        comesBack(report(id, "failed", "5.1.1", "message/rfc822"));
        comesBack(report(id, "failed", "5.2.2", "message/rfc822"));
        assertThat(returned.round()).isEqualTo(1);
        assertThat(undelivered).containsExactly("twice");
        assertThat(status("twice")).isEqualTo("bounced returned 5.1.1");
        assertThat(mail.getReceivedMessagesForDomain("ville.example")).isEmpty();
    }

    @Test
    void aMailThatCouldNotBeKeptIsFlaggedForSomebodyToLook() throws Exception {
        breaksOn = "Re: Objet";
        comesBack(reply("<autre@ailleurs.example>", ""));
        returned.round();
        assertThat(
                        mail.getManagers()
                                .getImapHostManager()
                                .getInbox(mail.getUserManager().getUserByEmail(RETURNS))
                                .getMessages())
                .singleElement()
                .satisfies(
                        left -> assertThat(left.getFlags().contains(Flags.Flag.FLAGGED)).isTrue());
    }

    private boolean keep(IncomingMail.Mail mail) {
        written.add(mail);
        if (mail.subject().equals(breaksOn)) {
            throw new IllegalStateException("The machine stops here");
        }
        return mail.file().isPresent();
    }

    @Test
    void aReplyToANoticeNamesItsFileAndBringsItsPieces() throws Exception {
        CaseFileId file = new CaseFileId(new Home(UUID.randomUUID()), UUID.randomUUID());
        database.scenes()
                .in(
                        new FileScene.Opener(file.home(), file.id(), null, null),
                        sql -> keys.vault().create(sql, file));
        post.send(
                Message.email(
                        "asked", file, "lise@away.example", "fr", "Objet", "Texte", "asked:1"));
        assertThat(room.round()).isEqualTo(1);
        String id = mail.getReceivedMessagesForDomain("away.example")[0].getMessageID();

        comesBack(reply(id, ""));
        returned.round();

        assertThat(written).hasSize(1);
        IncomingMail.Mail read = written.getFirst();
        assertThat(read.file()).contains(file);
        assertThat(read.text()).isEqualTo("Voici le bail.");
        assertThat(read.from()).contains("lise@away.example");
        assertThat(read.files())
                .extracting(IncomingMail.Enclosed::name)
                .containsExactly("bail.txt");
        returned.round();
        assertThat(written).as("it is taken once").hasSize(1);
    }

    @Test
    void whatAMachineWroteOrNobodyKeepsStaysInTheMailbox() throws Exception {
        comesBack(reply("<autre@ailleurs.example>", "Auto-Submitted: auto-replied\n"));
        returned.round();
        assertThat(written).isEmpty();
        comesBack(reply("<autre@ailleurs.example>", ""));
        returned.round();
        assertThat(written).hasSize(1);
        assertThat(mail.getReceivedMessagesForDomain("ville.example")).hasSize(2);
    }

    private static String reply(String to, String more) {
        return """
        From: Lise <lise@away.example>
        Subject: Re: Objet
        In-Reply-To: %s
        %sMIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b2"

        --b2
        Content-Type: text/plain; charset=us-ascii

        Voici le bail.
        --b2
        Content-Type: text/plain; charset=us-ascii; name="bail.txt"
        Content-Disposition: attachment; filename="bail.txt"

        Bail
        --b2--
        """
                .formatted(to, more)
                .replace("\n", "\r\n");
    }

    @Test
    void aDamagedReportNeverStopsTheRound() throws Exception {
        String whole = report("<" + UUID.randomUUID() + "@x>", "failed", "5.1.1", "message/rfc822");
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.getBytes(StandardCharsets.ISO_8859_1);
            for (int j = 0; j < 30; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(128);
            }
            Optional<DeliveryReport> read = read(damaged);
            read.ifPresent(report -> assertThat(report.status()).isNotEmpty());
        }
    }

    private static Optional<DeliveryReport> read(byte[] bytes) throws Exception {
        try {
            return DeliveryReport.of(
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(bytes)));
        } catch (jakarta.mail.MessagingException | java.io.IOException e) {
            return Optional.empty(); // what ReturnedMail does with it
        }
    }

    /** Sends a mail under that key and gives the Message-ID that arrived. */
    private String sent(String key) throws Exception {
        post.send(Message.email("x", null, "nobody@away.example", "fr", "Objet", "Texte", key));
        assertThat(room.round()).isEqualTo(1);
        MimeMessage[] there = mail.getReceivedMessagesForDomain("away.example");
        return there[there.length - 1].getMessageID();
    }

    private void comesBack(String text) throws Exception {
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

    /** As a server writes it (RFC 3464, appendix E). */
    private static String report(String id, String action, String status, String original) {
        return """
        From: Mail Delivery Subsystem <mailer-daemon@away.example>
        Subject: Undelivered mail
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain; charset=us-ascii

        Your message did not reach its addressee.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.away.example
        Arrival-Date: Tue, 24 Nov 2026 10:00:00 -0500

        Final-Recipient: rfc822; nobody@away.example
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 5.1.1 Nobody here

        --b1
        Content-Type: %s

        Message-ID: %s
        From: retours@ville.example
        Subject: Objet

        --b1--
        """
                .formatted(action, status, original, id)
                .replace("\n", "\r\n");
    }

    private String status(String key) {
        return database.owner()
                .sql(
                        "select concat(status, ' ', coalesce(problem, 'null')) from post.messages where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }
}
