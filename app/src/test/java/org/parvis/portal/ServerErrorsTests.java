package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.ProgramInPort;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server answers before the program sees a request, over real sockets. */
@ProgramInPort
@ExtendWith(OutputCaptureExtension.class)
class ServerErrorsTests {
    private static final List<String> POLICY =
            List.of(
                    "content-security-policy",
                    "x-content-type-options",
                    "x-frame-options",
                    "x-xss-protection",
                    "referrer-policy",
                    "permissions-policy",
                    "cross-origin-opener-policy",
                    "cross-origin-resource-policy",
                    "strict-transport-security");

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /fr/LONG HTTP/1.1\\r\\nHost: x | 414",
                "GET /en/LONG HTTP/1.1\\r\\nHost: x | 414",
                "GET /fr HTTP/1.1\\r\\nHost: x\\r\\nCookie: LONG | 431",
                "GET /fr HTTP/1.1\\r\\nHost: x\\r\\nBad Name: 1 | 400",
                "GET /fr HTTP/1.1 | 400",
                "GET /en HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: many | 400",
                "GET /en HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: 1\\r\\nContent-Length: 2 | 400",
                "GET /en/%zz HTTP/1.1\\r\\nHost: x | 400",
                "GET /fr/%00 HTTP/1.1\\r\\nHost: x | 400",
                "GET /fr/a%2Fb HTTP/1.1\\r\\nHost: x | 400",
                "GET /en/../../x HTTP/1.1\\r\\nHost: x | 400",
                "GET /fr HTTP/3.7\\r\\nHost: x | 505",
                "G(T /fr HTTP/1.1\\r\\nHost: x | 400",
                "nonsense | 400"
            })
    void whatItCannotReadIsAnsweredByAPageOfTheSiteUnderItsPolicy(String request, int status)
            throws Exception {
        Answer answer =
                send(
                        request.replace("\\r\\n", "\r\n").replace("LONG", "a".repeat(20_000))
                                + "\r\n\r\n");
        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertThat(answer.headers()).containsAllEntriesOf(policyOfPages());
        assertThat(answer.headers()).containsEntry("cache-control", "no-store");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("html").attr("lang")).isIn("fr", "en");
        assertThat(page.select("style, [style], script:not([src])")).isEmpty();
        assertThat(page.text()).doesNotContain("portal.error").doesNotContainIgnoringCase("jetty");
        assertThat(answer.body()).doesNotContain("aaaaaaaaaa").doesNotContain("Exception");
    }

    @Test
    void anAddressThatIsTooLongToBeReadIsSaidInBothLanguages() throws Exception {
        Answer answer =
                send(
                        "GET /en/search?q="
                                + "a".repeat(20_000)
                                + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(answer.status()).isEqualTo(414);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("L’adresse est trop longue");
        assertThat(page.select("[lang=en] h2").text()).isEqualTo("The address is too long");
    }

    @ParameterizedTest
    @CsvSource({"fr, Votre navigateur a trop envoyé", "en, Your browser sent too much"})
    void whatIsTooMuchAfterItsAddressIsSaidInItsLanguage(String lang, String title)
            throws Exception {
        Answer answer =
                send(
                        "GET /"
                                + lang
                                + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
                                + "a".repeat(20_000)
                                + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.headers()).containsEntry("content-language", lang);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b\r\nContent-Disposition: form-data; name=\"a\r\nb\"\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"a%0D%0Ab\"\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=a\rb\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nno header at all\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
                "--b\r\nContent-Disposition: form-data; name=\"a",
                "--b",
                "no boundary",
                "--b\r\n"
                        + "Content-Disposition: form-data; name=\"a\"; filename=\"x\n"
                        + "y\"\r\n\r\n"
                        + "x\r\n"
                        + "--b--\r\n",
                "--b\r\n"
                        + "Content-Disposition: form-data; name=\"a\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + "###\r\n"
                        + "--b--\r\n",
                ""
            })
    void aFormInPartsThatCannotBeReadIsNoAccident(String body, CapturedOutput said)
            throws Exception {
        for (String type :
                List.of(
                        "multipart/form-data; boundary=b",
                        "multipart/form-data",
                        "multipart/form-data; boundary=")) {
            Answer answer =
                    send(
                            "POST /fr/connexion HTTP/1.1\r\n"
                                    + "Host: localhost\r\n"
                                    + "Connection: close\r\n"
                                    + "Content-Type: "
                                    + type
                                    + "\r\nContent-Length: "
                                    + body.getBytes(StandardCharsets.UTF_8).length
                                    + "\r\n\r\n"
                                    + body);
            assertThat(answer.status()).as(type + " " + answer.body()).isBetween(400, 499);
            assertThat(answer.headers()).containsAllEntriesOf(policyOfPages());
            assertThat(Jsoup.parse(answer.body()).select("h1")).hasSize(1);
        }
        assertThat(said.getAll())
                .doesNotContain("nobody caught")
                .doesNotContain("Incident")
                .doesNotContain("writeError");
    }

    @Test
    void aNameWithALineBreakIsAnswered400() throws Exception {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"a\r\nb\"\r\n\r\nx\r\n--b--\r\n";
        Answer answer =
                send(
                        "POST /fr/connexion HTTP/1.1\r\n"
                                + "Host: localhost\r\n"
                                + "Connection: close\r\n"
                                + "Content-Type: multipart/form-data; boundary=b\r\n"
                                + "Content-Length: "
                                + body.length()
                                + "\r\n\r\n"
                                + body);
        assertThat(answer.status()).isEqualTo(400);
    }

    private Map<String, String> policyOfPages() throws Exception {
        HttpResponse<String> page =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://127.0.0.1:"
                                                                + port
                                                                + "/fr/rien-ici"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        Map<String, String> policy = new TreeMap<>();
        for (String name : POLICY) {
            page.headers().firstValue(name).ifPresent(value -> policy.put(name, value));
        }
        assertThat(policy).hasSizeGreaterThan(7);
        return policy;
    }

    private record Answer(String head, int status, Map<String, String> headers, String body) {}

    private Answer send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            byte[] all = socket.getInputStream().readAllBytes();
            String text = new String(all, StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            assertThat(end).as(text).isPositive();
            String[] lines = text.substring(0, end).split("\r\n");
            Map<String, String> headers = new TreeMap<>();
            for (int i = 1; i < lines.length; i++) {
                String[] parts = lines[i].split(":", 2);
                headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
            }
            int status = Integer.parseInt(Objects.requireNonNull(lines[0]).split(" ")[1]);
            return new Answer(lines[0], status, headers, text.substring(end + 4));
        }
    }
}
