package org.parvis.forms.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.forms.Visitor;
import org.parvis.testing.ProgramTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;

/** Files that are not taken: said by name and reason, and in the way until they are taken off. */
@ProgramTest
class RefusedFilesAreToldTests extends UploadFixture {
    /** With the form itself, without script, as well: what the question takes, nothing else. */
    @Test
    void aRefusedFileIsToldByTheTypesOfItsQuestion() throws Exception {
        Sender sender = new Sender();
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
        for (String name : List.of("programme.exe", "feuille.xlsx")) {
            assertThat(sender.pageNow()).doesNotContain(name);
            MockHttpServletResponse answer =
                    sender.visitor.go(
                            multipart(URI.create(sender.page()))
                                    .part(new MockPart("attachments", name, program))
                                    .param("_asked", "attachments")
                                    .param("_proof", sender.visitor.hidden("_proof")));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString())
                    .contains(name)
                    .contains("PDF, JPEG, PNG, TXT, CSV")
                    .doesNotContain("DOCX");
        }
    }

    @Test
    void aRefusalIsToldInWordsAndNothingIsKept() throws Exception {
        Sender sender = new Sender();
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
        String url =
                String.valueOf(
                        sender.begin("attachments", "facture.pdf", program.length)
                                .getHeader("Location"));
        MockHttpServletResponse answer = sender.part(url, 0, program);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("facture.pdf")
                .contains("PDF, JPEG, PNG, TXT, CSV")
                .doesNotContain("DOCX");
        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(sender.pageNow())
                .contains("data-state=\"refused\"")
                .contains("PDF, JPEG, PNG, TXT, CSV")
                .doesNotContain("DOCX");
        assertThat(sender.tus(head(URI.create(url))).getStatus()).isEqualTo(410);
        assertThat(sender.begin("attachments", "trop.pdf", 300_000_000).getStatus()).isEqualTo(422);
        assertThat(sender.begin("attachments", "vide.pdf", 0).getStatus()).isEqualTo(422);
    }

    /** Each way in which a file may be refused: by its announcement, its content, its question. */
    @Test
    void whateverIsRefusedIsListedAndStopsTheFormUntilItIsTakenAway() throws Exception {
        Sender sender = new Sender();
        sender.begin("attachments", "vide.txt", 0);
        sender.begin("attachments", "trop.txt", 300_000_000);
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
        String url =
                String.valueOf(
                        sender.begin("attachments", "facture.pdf", program.length)
                                .getHeader("Location"));
        sender.part(url, 0, program);
        sender.begin("attachments", "moitie.txt", 10);

        String[] said = {
            "_asked", "document attachments", "document", "Le bail du garage municipal de 2024"
        };
        for (int left = 4; left > 0; left--) {
            MockHttpServletResponse stopped = sender.visitor.send(sender.page(), said);
            assertThat(stopped.getStatus()).isEqualTo(422);
            assertThat(held.of(sender.draft)).hasSize(left);
            assertThat(stopped.getContentAsString())
                    .contains(held.of(sender.draft).getFirst().name())
                    .contains("pour continuer sans");
            String answers = sender.page().replace("/document", "/reponses");
            assertThat(sender.visitor.open(answers).getStatus()).isEqualTo(303);
            sender.visitor.send(
                    sender.page(),
                    "_asked",
                    "attachments",
                    "remove",
                    held.of(sender.draft).getFirst().id().toString());
        }
        assertThat(sender.visitor.send(sender.page(), said).getStatus()).isEqualTo(303);
    }

    /**
     * Whoever reached the answers before, in another tab, does not send without what was chosen.
     */
    @Test
    void nothingIsSentWhileAChosenFileIsNotAttached() throws Exception {
        Sender sender = new Sender();
        String at = sender.page();
        while (!at.endsWith("/reponses")) {
            at =
                    Visitor.next(
                            sender.visitor.send(
                                    at,
                                    "document",
                                    "Le bail du garage municipal de 2024",
                                    "receive",
                                    "digital",
                                    "reply_by",
                                    "email",
                                    "email",
                                    "camille@personne.example",
                                    "full_name",
                                    "Camille Fictif"));
            at = at.replaceFirst("[?#].*", "");
            sender.visitor.open(at);
        }
        sender.begin("attachments", "vide.txt", 0);

        String send = at.replace("/reponses", "/envoyer");
        assertThat(Visitor.next(sender.visitor.send(send))).isEqualTo(at);
        assertThat(Visitor.next(sender.visitor.open(at))).isEqualTo(sender.page());

        held.forget(sender.draft);
        assertThat(sender.visitor.open(at).getStatus()).isEqualTo(200);
        assertThat(Visitor.next(sender.visitor.send(send))).startsWith("/fr/recu/");
    }

    @Test
    void aRefusedFileChosenAgainIsListedOnce() throws Exception {
        Sender sender = new Sender();
        sender.begin("attachments", "vide.txt", 0);
        sender.begin("attachments", "vide.txt", 0);
        assertThat(held.of(sender.draft)).hasSize(1);
        String url =
                String.valueOf(
                        sender.begin("attachments", "vide.txt", text.length).getHeader("Location"));
        sender.part(url, 0, text);
        assertThat(held.of(sender.draft))
                .singleElement()
                .satisfies(f -> assertThat(f.refusal()).isNull());
    }
}
