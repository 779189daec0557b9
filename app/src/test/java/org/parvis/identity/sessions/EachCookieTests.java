package org.parvis.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.platform.Settings;
import org.parvis.platform.web.CookieFamily;
import org.parvis.platform.web.Cookies;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SettingsForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.test.web.servlet.MockMvc;

/** Each cookie of the program, whichever module gives it, on a line that is safe. */
@ProgramTest
class EachCookieTests {
    private static final Pattern MAKES =
            Pattern.compile(
                    "new Cookie\\(|ResponseCookie\\.from|CookieCsrfTokenRepository\\(|CookieSerializer\\(\\)"
                            + "|addCookie\\(|(?:add|set)Header\\(\\s*(?:\"Set-Cookie\"|HttpHeaders.SET)");

    @Autowired MockMvc mvc;

    @Test
    void threePlacesMakeCookies() throws IOException {
        List<String> makers = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (MAKES.matcher(Files.readString(source)).find()) {
                    makers.add(source.getFileName().toString());
                }
            }
        }
        assertThat(makers)
                .containsExactlyInAnyOrder(
                        "Cookies.java", "FormTokens.java", "SessionConfiguration.java");
    }

    @Test
    void eachOfThemIsOfThisHostAloneSafeAndHiddenFromScripts() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        MockHttpServletResponse session = new MockHttpServletResponse();
        new SessionConfiguration()
                .sessionCookie(overHttps())
                .writeCookieValue(new CookieValue(request, session, "name"));
        MockHttpServletResponse kept = new MockHttpServletResponse();
        for (CookieFamily family : new IdentityCookie().families()) {
            Cookies.give(request, kept, family, "word", Duration.ofDays(1));
        }
        for (MockHttpServletResponse response : List.of(session, kept)) {
            assertThat(response.getHeaders("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(
                            cookie ->
                                    assertThat(cookie)
                                            .startsWith("__Host-")
                                            .contains("Path=/")
                                            .contains("Secure")
                                            .contains("HttpOnly")
                                            .contains("SameSite=Lax")
                                            .doesNotContain("Domain"));
        }
    }

    @Test
    void soIsTheProofOfForms() throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get("/fr/connexion").secure(true)).andReturn().getResponse();
        Cookie proof = Objects.requireNonNull(response.getCookie("__Host-parvis-proof"));
        assertThat(proof.getSecure()).isTrue();
        assertThat(proof.isHttpOnly()).isTrue();
        assertThat(proof.getPath()).isEqualTo("/");
        assertThat(proof.getDomain()).isNull();
        assertThat(proof.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void aBrowserIsHeldToHttpsForAYearWithAllThatIsBelow() throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get("/fr/connexion").secure(true)).andReturn().getResponse();
        assertThat(response.getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    private static Settings overHttps() {
        Settings one = SettingsForTests.in(Path.of("target"));
        return new Settings(
                one.data(),
                one.pack(),
                one.demonstration(),
                one.theme(),
                "https://parvis.example",
                one.zone(),
                one.leastDisk(),
                one.database());
    }
}
