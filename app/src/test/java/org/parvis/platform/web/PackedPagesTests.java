package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Pages made for one person leave packed, for whoever can unpack them. */
@ProgramTest
class PackedPagesTests {
    @Autowired MockMvc mvc;

    @Test
    void aBrowserThatUnpacksGetsFewerBytesOfTheSamePage() throws Exception {
        MockHttpServletResponse packed = open("/fr/connexion", "gzip, br");
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeaders("Vary")).contains("Accept-Encoding");
        byte[] bytes = packed.getContentAsByteArray();
        String html;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(html).contains("</html>");
        assertThat(bytes.length).isLessThan(html.length() / 2);
    }

    @Test
    void anotherGetsItPlain() throws Exception {
        MockHttpServletResponse plain = open("/fr/connexion", "identity");
        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(plain.getContentAsString()).contains("</html>");
    }

    private MockHttpServletResponse open(String path, String encodings) throws Exception {
        return mvc.perform(get(path).header("Accept-Encoding", encodings))
                .andReturn()
                .getResponse();
    }
}
