package org.parvis.forms.filling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.testing.ProgramTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;

/** Files on a draft's page: whole with the form, or in parts by the tus protocol. */
@ProgramTest
class UploadPagesTests extends UploadFixture {
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
        var image = new BufferedImage(40, 30, 1);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
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
