package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** How a code that was sent by mail lies in the database until it is typed. */
@ProgramTest
class SentCodesTests {
    private static final String EMAIL = "code.garde@personne.example";

    @Autowired MockMvc mvc;

    @Value("${parvis.database.url}")
    String url;

    @Test
    void aCodeByMailIsKeptAsADigestOfItsOwnRequest() throws Exception {
        People.signUp(mvc, EMAIL);
        new Browser(mvc, "192.0.2.33")
                .open("/fr/connexion/code")
                .submit("/fr/connexion/code", "email", EMAIL);
        String code = Outbox.code(mvc);
        String rows =
                TestDatabase.owner(url)
                        .sql(
                                """
                                select string_agg(v::text, ' ') from identity.verifications v
                                where email_key = ? and code is not null
                                """)
                        .param(EMAIL)
                        .query(String.class)
                        .single();
        String alone =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(code.getBytes(StandardCharsets.UTF_8)));
        assertThat(code).matches("\\d{6}");
        assertThat(rows).matches("(?s).*\\\\\\\\x[0-9a-f]{64}.*|(?s).*\\\\x[0-9a-f]{64}.*");
        assertThat(rows).doesNotContain("," + code + ",").doesNotContain(alone);
    }
}
