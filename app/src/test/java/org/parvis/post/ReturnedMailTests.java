package org.parvis.post;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mail that comes back, over real SMTP and IMAP conversations. */
class ReturnedMailTests extends ReturnsFixture {
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
        } catch (MessagingException | IOException e) {
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
