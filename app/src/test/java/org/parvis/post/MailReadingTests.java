package org.parvis.post;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A mail taken apart, whoever wrote it. */
class MailReadingTests {
    @Test
    void aPieceThatIsTooLargeOrOneTooManyIsNamedAndNeverCut() throws Exception {
        MimeMultipart parts = new MimeMultipart();
        parts.addBodyPart(piece("large.txt", "x".repeat((15 << 20) + 1)));
        for (int i = 0; i < 10; i++) {
            parts.addBodyPart(piece(i + ".txt", "Bail"));
        }
        List<IncomingMail.Enclosed> files = read(parts).files();
        assertThat(files).hasSize(11);
        assertThat(files)
                .filteredOn(file -> file.content().length == 0)
                .extracting(IncomingMail.Enclosed::name)
                .containsExactly("large.txt", "9.txt");
    }

    @Test
    void whatNoTextCanHoldIsLeftOut() throws Exception {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart page = new MimeBodyPart();
        page.setContent("<p>Le bail&#55357; est&#0; l&agrave;.</p>", "text/html; charset=utf-8");
        parts.addBodyPart(page);
        assertThat(read(parts).text()).isEqualTo("Le bail est là.");
    }

    @Test
    void wordsThatAreTooManyAreSaidToBeLeftOut() throws Exception {
        MimeMultipart many = new MimeMultipart();
        MimeBodyPart words = new MimeBodyPart();
        words.setText("x".repeat(500_001), "us-ascii");
        many.addBodyPart(words);
        assertThat(read(many).whole()).isFalse();
        MimeMultipart parts = new MimeMultipart();
        parts.addBodyPart(piece("bail.txt", "Bail"));
        assertThat(read(parts).whole()).isTrue();
    }

    @Test
    void aPageOfAnyKindIsReadOnceAndSaysItsWords() throws Exception {
        assertThat(PageWords.of("<p class='x'>Le <b>bail</b><BR/>signé</p>").strip())
                .isEqualTo("Le  bail \nsigné");
        assertThat(PageWords.of("a<script>b('</p>')</SCRIPT >c<style>d")).isEqualTo("a c ");
        assertThat(PageWords.of("3 < 5 <")).isEqualTo("3 < 5 <");
        assertThat(PageWords.of("<b".repeat(200_000))).hasSize(400_000);
        assertThat(PageWords.of("<script>".repeat(50_000))).isEqualTo(" ");
    }

    private static MimeBodyPart piece(String name, String content) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "us-ascii");
        part.setFileName(name);
        return part;
    }

    private static MailReading read(MimeMultipart parts) throws Exception {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setContent(parts);
        mail.saveChanges();
        return MailReading.of(mail);
    }
}
