package org.parvis.forms.filling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.documents.HeldFiles;
import org.parvis.forms.Visitor;
import org.parvis.kernel.Ids;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files on a draft's page: whole with the form, or in parts by the tus protocol. */
@ProgramTest
class UploadPagesTests {
    @Autowired MockMvc mvc;
    @Autowired HeldFiles held;

    private final byte[] text = "nom;ville\nA;B\n".repeat(20_000).getBytes(UTF_8);

    /** Somebody on the page that asks for files; the draft is begun. */
    private final class Sender {
        final Visitor visitor = new Visitor(mvc);
        final UUID draft;

        Sender() throws Exception {
            visitor.open("/fr/services/demande-acces/commencer");
            String at =
                    Visitor.next(
                            visitor.send(
                                    "/fr/services/demande-acces/commencer",
                                    "_asked",
                                    "body",
                                    "body",
                                    "mcn"));
            draft = UUID.fromString(at.split("/")[3]);
            visitor.open(page());
        }

        String page() {
            return "/fr/demarche/" + draft + "/document";
        }

        String uploads() {
            return "/fr/demarche/" + draft + "/televersements";
        }

        MockHttpServletResponse tus(MockHttpServletRequestBuilder request) throws Exception {
            return visitor.go(
                    request.header("Tus-Resumable", "1.0.0")
                            .header("X-XSRF-TOKEN", visitor.hidden("_proof")));
        }

        MockHttpServletResponse begin(String question, String name, long size) throws Exception {
            return tus(
                    post(uploads())
                            .header("Upload-Length", size)
                            .header(
                                    "Upload-Metadata",
                                    "question " + base64(question) + ",filename " + base64(name)));
        }

        MockHttpServletResponse part(String url, long offset, byte[] bytes) throws Exception {
            return tus(
                    patch(URI.create(url))
                            .contentType("application/offset+octet-stream")
                            .header("Upload-Offset", offset)
                            .content(bytes));
        }

        String pageNow() throws Exception {
            return visitor.open(page()).getContentAsString();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    @Test
    void aFileGoesUpInPartsStopsGoesOnAndIsAttached() throws Exception {
        Sender sender = new Sender();
        assertThat(mvc.perform(options(sender.uploads())).andReturn().getResponse())
                .satisfies(a -> assertThat(a.getHeader("Tus-Max-Size")).isEqualTo("209715200"));
        String url =
                String.valueOf(
                        sender.begin("attachments", "liste.csv", text.length)
                                .getHeader("Location"));
        MockHttpServletResponse first = sender.part(url, 0, Arrays.copyOf(text, 100_000));
        assertThat(first.getStatus()).isEqualTo(204);
        assertThat(first.getHeader("Upload-Offset")).isEqualTo("100000");
        assertThat(sender.pageNow())
                .contains("data-state=\"arriving\"")
                .contains("Pour continuer, choisissez de nouveau");
        assertThat(sender.part(url, 0, Arrays.copyOf(text, 10)).getStatus()).isEqualTo(409);
        MockHttpServletResponse where = sender.tus(head(URI.create(url)));
        assertThat(where.getHeader("Upload-Offset")).isEqualTo("100000");
        assertThat(where.getHeader("Cache-Control")).isEqualTo("no-store");
        byte[] rest = Arrays.copyOfRange(text, 100_000, text.length);
        assertThat(sender.part(url, 100_000, rest).getStatus()).isEqualTo(204);
        assertThat(sender.pageNow())
                .contains("data-state=\"kept\"")
                .contains("liste.csv")
                .doesNotContain("arriving\"");
        assertThat(sender.tus(head(URI.create(url))).getHeader("Upload-Offset"))
                .as("a lost last answer")
                .isEqualTo(String.valueOf(text.length));
        assertThat(sender.tus(delete(URI.create(url))).getStatus()).isEqualTo(204);
        assertThat(sender.pageNow()).doesNotContain("liste.csv");
        assertThat(held.of(sender.draft)).isEmpty();
    }

    @Test
    void withoutScriptTheFormSendsTheFileWhole() throws Exception {
        Sender sender = new Sender();
        var file = new MockPart("attachments", "notes.txt", "abc".getBytes(UTF_8));
        MockHttpServletResponse answer =
                sender.visitor.go(
                        multipart(URI.create(sender.page()))
                                .part(file)
                                .param("_asked", "attachments")
                                .param("_proof", sender.visitor.hidden("_proof")));
        assertThat(answer.getStatus()).isEqualTo(303);
        String page = sender.pageNow();
        assertThat(page).contains("notes.txt");
        String id = page.replaceAll("(?s).*data-id=\"([0-9a-f-]{36})\".*", "$1");
        sender.visitor.send(sender.page(), "_asked", "attachments", "remove", id);
        assertThat(sender.pageNow()).doesNotContain("notes.txt");
    }

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

    @Test
    void nobodyElseSendsReadsOrRemoves() throws Exception {
        Sender owner = new Sender();
        Sender other = new Sender();
        String url =
                String.valueOf(
                        owner.begin("attachments", "a.csv", text.length).getHeader("Location"));
        assertThat(other.part(url, 0, text).getStatus()).isEqualTo(404);
        assertThat(other.tus(head(URI.create(url))).getStatus()).isEqualTo(404);
        assertThat(other.tus(delete(URI.create(url))).getStatus()).isEqualTo(404);
        assertThat(other.visitor.open(url + "/apercu").getStatus()).isEqualTo(404);
        String mixed = other.uploads() + url.substring(url.lastIndexOf('/'));
        assertThat(other.part(mixed, 0, text).getStatus())
                .as("another's file through one's own draft")
                .isEqualTo(404);
        assertThat(owner.part(owner.uploads() + "/" + Ids.next(), 0, text).getStatus())
                .isEqualTo(404);
        assertThat(owner.begin("document", "a.csv", 10).getStatus())
                .as("a question that takes no file")
                .isEqualTo(404);
        assertThat(owner.begin("no-such", "a.csv", 10).getStatus()).isEqualTo(404);
    }

    @Test
    void aRequestThatCannotProveItsPageIsTurnedAway() throws Exception {
        Sender sender = new Sender();
        MockHttpServletResponse answer =
                sender.visitor.go(
                        post(sender.uploads())
                                .header("Tus-Resumable", "1.0.0")
                                .header("Upload-Length", 10));
        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void aPictureIsShownAsOurOwnPixelsOnly() throws Exception {
        Sender sender = new Sender();
        var image = new java.awt.image.BufferedImage(40, 30, 1);
        var bytes = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "jpg", bytes);
        String url =
                String.valueOf(
                        sender.begin("attachments", "photo.jpg", bytes.size())
                                .getHeader("Location"));
        assertThat(sender.part(url, 0, bytes.toByteArray()).getStatus()).isEqualTo(204);
        assertThat(sender.pageNow()).contains(url + "/apercu");
        MockHttpServletResponse preview = sender.visitor.go(get(URI.create(url + "/apercu")));
        assertThat(preview.getContentType()).startsWith("image/png");
        assertThat(preview.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(preview.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
