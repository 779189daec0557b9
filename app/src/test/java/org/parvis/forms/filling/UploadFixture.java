package org.parvis.forms.filling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.Base64;
import java.util.UUID;
import org.parvis.documents.HeldFiles;
import org.parvis.forms.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody who sends files to a draft, whole or in parts. */
abstract class UploadFixture {
    @Autowired MockMvc mvc;
    @Autowired HeldFiles held;

    final byte[] text = "nom;ville\nA;B\n".repeat(20_000).getBytes(UTF_8);

    /** Somebody on the page that asks for files; the draft is begun. */
    final class Sender {
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

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
