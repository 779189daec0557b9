package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.platform.Publications;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgramTest
class FrontDoorTests {
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort int port;
    @Autowired Publications publications;

    @ParameterizedTest
    @CsvSource({
        "'fr-CA,fr;q=0.9', /fr",
        "'en-GB,en;q=0.8,fr;q=0.5', /en",
        "'de-DE', /fr",
        "'*', /fr",
        "'not; a ,, language', /fr"
    })
    void theDoorSpeaksTheReadersLanguageElseFrench(String accepts, String home) throws Exception {
        HttpResponse<String> answer = get("/", "Accept-Language", accepts);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(home);
    }

    @ParameterizedTest
    @CsvSource({"/fr, fr, Que", "/en, en, What do you"})
    void theHomeAsksOneQuestionInBothLanguages(String path, String lang, String question)
            throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"" + lang + "\"").contains(question);
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/rien-ici, Il n’y a rien à cette adresse",
        "/en/nothing-here, There is nothing at this address",
        "/fr/pages/inconnue, Il n’y a rien à cette adresse"
    })
    void anUnknownAddressSaysSoInItsLanguageAndShowsNoTrace(String path, String title)
            throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains(title)
                .doesNotContain("Exception")
                .doesNotContain("at org.");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aHeaderOfAnybodyMakesNoLineSafe() throws Exception {
        HttpResponse<String> page = get("/fr/connexion", "X-Forwarded-Proto", "https");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.contains("Secure") || cookie.startsWith("__Host-"));
    }

    @Test
    void unlessToldOtherwiseThisMachineAloneIsListenedTo() throws Exception {
        try (Socket here = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            assertThat(here.isConnected()).isTrue();
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getByName("127.0.0.2"), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void theStatusPageSaysThatEverythingWorks() throws Exception {
        assertThat(get("/fr/etat").body()).contains("Tout fonctionne");
    }

    @Test
    void aDemonstrationIsNotForRobots() throws Exception {
        assertThat(get("/robots.txt").body()).contains("Disallow: /\n");
    }

    @Test
    void aSearchThatFindsNothingHelps() throws Exception {
        HttpResponse<String> answer = get("/fr/recherche?q=xyzzyplugh");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Rien ne répond").contains("/fr/services");
    }

    @Test
    void hostileWordsAreShownAsWords() throws Exception {
        String body = get("/fr/recherche?q=%3Cscript%3Ealert(1)%3C/script%3E").body();
        assertThat(body).doesNotContain("<script>alert");
    }

    @Test
    void anAnonymousPageComesFromTheCacheWithItsTag() throws Exception {
        HttpResponse<String> first = get("/fr/recherche");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = get("/fr/recherche", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.headers().firstValue("Content-Security-Policy"))
                .isEqualTo(first.headers().firstValue("Content-Security-Policy"));
    }

    @Test
    void packedBytesUnpackToThePage() throws Exception {
        HttpResponse<byte[]> packed =
                CLIENT.send(
                        HttpRequest.newBuilder(uri("/en"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()));
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(get("/en").body());
    }

    @Test
    void somebodyWithACookieNeverGetsAKeptPage() throws Exception {
        get("/fr");
        HttpResponse<String> answer = get("/fr", "Cookie", "SESSION=abc");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void aSearchWithWordsIsNotKept() throws Exception {
        HttpResponse<String> answer = get("/fr/recherche?q=document");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
