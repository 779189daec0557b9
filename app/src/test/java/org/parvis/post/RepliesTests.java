package org.parvis.post;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;

/** What people answer to a notice, over real SMTP and IMAP conversations. */
class RepliesTests extends ReturnsFixture {
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

    private CaseFileId file() {
        CaseFileId file = new CaseFileId(new Home(UUID.randomUUID()), UUID.randomUUID());
        database.scenes()
                .in(
                        new FileScene.Opener(file.home(), file.id(), null, null),
                        sql -> keys.vault().create(sql, file));
        return file;
    }

    private static Message asked(CaseFileId file) {
        return Message.email("asked", file, "lise@away.example", "fr", "Objet", "Texte", "asked:1");
    }

    private MimeMessage[] sent() {
        return mail.getReceivedMessagesForDomain("away.example");
    }

    @Test
    void aReplyToWhoeverIsHeardInNoFileReachesNobodyAndIsSaidToThem() throws Exception {
        post.send(asked(file()));
        room.round();
        assertThat(body(sent()[0])).contains("Texte", "ne parvient à personne");
        for (int i = 0; i < 2; i++) {
            comesBack(reply(sent()[0].getMessageID(), ""));
            returned.round();
            room.round();
        }
        assertThat(written).as("nobody reads it").isEmpty();
        assertThat(sent()).as("they are told once a day").hasSize(2);
        assertThat(body(sent()[1]))
                .contains("Objet", "remise à personne", "Texte")
                .containsOnlyOnce("ne parvient à personne")
                .doesNotContain("Voici le bail");
    }

    @Test
    void aMachineThatAnswersWhatSaysSoIsAnsweredNoMore() throws Exception {
        post.send(asked(file()));
        room.round();
        comesBack(reply(sent()[0].getMessageID(), ""));
        returned.round();
        room.round();
        comesBack(reply(sent()[1].getMessageID(), ""));
        returned.round();
        assertThat(room.round()).isZero();
        assertThat(written).isEmpty();
    }

    private static String body(MimeMessage mail) throws Exception {
        return MailReading.of(mail).text();
    }

    @Test
    void aReplyToANoticeNamesItsFileAndBringsItsPieces() throws Exception {
        CaseFileId file = file();
        post.send(asked(file).heardAs(1));
        assertThat(room.round()).isEqualTo(1);
        assertThat(body(sent()[0])).isEqualTo("Texte");
        String id = sent()[0].getMessageID();

        comesBack(reply(id, ""));
        returned.round();

        assertThat(written).hasSize(1);
        IncomingMail.Mail read = written.getFirst();
        assertThat(read.answers())
                .isEqualTo(
                        new IncomingMail.Answered(
                                UUID.fromString(id.substring(1, id.indexOf('@'))), file, 1));
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
}
