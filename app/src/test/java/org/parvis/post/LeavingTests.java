package org.parvis.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.CaseFileId;

/** How a message leaves: by real SMTP, once, again later, or back to its sender. */
class LeavingTests extends PostFixture {
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

    /** RFC 8058: mail that somebody chose says how one press in their program ends it. */
    @Test
    void mailThatSomebodyChoseIsEndedByOnePress() throws Exception {
        smtp.start();
        String door = "https://parvis.example/api/followed-data/abc";
        Message chosen =
                Message.email("data-news", null, "eve@exemple.test", "fr", "x", "y", "news:1");
        post.send(chosen.leaving(door).inBulk());
        room.round();
        MimeMessage mail = only(smtp.getReceivedMessages());
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + door + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        post.send(receipt(newFile(), "receipt:leave"));
        room.round();
        assertThat(smtp.getReceivedMessages()[1].getHeader("List-Unsubscribe")).isNull();
    }

    /** Whoever wrote a title or an address cannot add a header, a recipient or a second message. */
    @Test
    void whatIsTypedMakesNoHeaderAndNoRecipient() throws Exception {
        smtp.start();
        String more = "\r\nBcc: autre@exemple.test\r\nX-Forged: 1\r\n\r\nAutre corps";
        post.send(
                Message.email(
                        "receipt",
                        newFile(),
                        "eve@exemple.test",
                        "fr",
                        "Votre demande" + more,
                        "Bonjour" + more,
                        "receipt:header"));
        post.send(
                Message.email(
                        "receipt",
                        newFile(),
                        "eve@exemple.test" + more,
                        "fr",
                        "x",
                        "y",
                        "receipt:address"));
        room.round();
        MimeMessage mail = only(smtp.getReceivedMessages());
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("eve@exemple.test");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Forged")).isNull();
        assertThat(mail.getSubject()).startsWith("Votre demande").doesNotContain("\n");
        assertThat(status("receipt:address")).isEqualTo("failed");
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
                                "select attempts || ' ' || problem from post.messages where key ="
                                        + " :key",
                                "receipt:4"))
                .isEqualTo("3 MailSendException");
        assertThat(undelivered).containsExactly("receipt:4");
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
    void aServerThatNeverAnswersHoldsUpNeitherTextsNorTheRestOfItsRound() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
                TextGateway texts = TextGateway.answering(202)) {
            MailRoom waiting = room(new MailServer(sender(silent.getLocalPort()), "x@y.test"));
            CaseFileId file = newFile();
            post.send(receipt(file, "receipt:20"));
            post.send(receipt(file, "receipt:21"));
            Post both = new Post(vault, database.scenes(), clock, server, texts.gateway(), WORDS);
            FutureTask<Integer> round = new FutureTask<>(waiting::round);
            Thread.ofVirtual().start(round);
            try (Socket mailbox = silent.accept()) {
                // the mail server has the connection and says nothing; meanwhile:
                both.send(Message.sms("code", null, "+15145550123", "fr", "483920", "sms:1"));
                assertThat(new TextRoom(leaving(settings), texts.gateway()).round()).isEqualTo(1);
                assertThat(texts.received()).singleElement().asString().contains("483920");
                assertThat(round.isDone()).isFalse();
                mailbox.shutdownOutput();
            }
            assertThat(round.get()).isZero();
        }
        assertThat(
                        text(
                                """
                                select string_agg(attempts::text, ' ' order by attempts)
                                from post.messages where key like :key
                                """,
                                "receipt:2%"))
                .as("what was not tried is not counted")
                .isEqualTo("0 1");
    }

    @Test
    void anAddressThatTheServerRefusesIsNotTriedAgainAndItsSenderIsTold() throws Exception {
        try (RefusingServer refusing = RefusingServer.start()) {
            post.send(receipt(newFile(), "receipt:22"));
            assertThat(room(new MailServer(sender(refusing.port()), "x@y.test")).round()).isZero();
        }
        assertThat(status("receipt:22")).isEqualTo("bounced");
        assertThat(undelivered).containsExactly("receipt:22");
    }

    @Test
    void aTextThatTheGatewayRefusesForEverIsReturnedAndOneThatWaitsIsTriedAgain() throws Exception {
        for (int answer : List.of(400, 503)) {
            try (TextGateway texts = TextGateway.answering(answer)) {
                Post both =
                        new Post(vault, database.scenes(), clock, server, texts.gateway(), WORDS);
                both.send(Message.sms("x", null, "+15145550123", "fr", "t", "sms:" + answer));
                assertThat(new TextRoom(leaving(settings), texts.gateway()).round()).isZero();
            }
        }
        assertThat(status("sms:400")).isEqualTo("bounced");
        assertThat(status("sms:503")).isEqualTo("queued");
        assertThat(undelivered).containsExactly("sms:400");
    }

    @Test
    void aMailingLetsPassWhatSomebodyWaitsFor() {
        smtp.start();
        CaseFileId file = newFile();
        for (int i = 0; i < 25; i++) {
            post.send(receipt(file, "bulk:" + i).inBulk());
        }
        clock.forward(Duration.ofSeconds(1));
        post.send(receipt(file, "receipt:30"));
        assertThat(room.round()).isEqualTo(20);
        assertThat(status("receipt:30")).isEqualTo("sent");
    }
}
