package org.parvis.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.testing.ProgramTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demonstration's own services, as somebody meets them one after the other. */
@ProgramTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PackServicesTests {
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({"fr, 12", "en, 11"})
    void eachServiceOpensFromTheListToItsFirstQuestion(String lang, int services) throws Exception {
        List<String> starts =
                page("/" + lang + "/services").select("main a[href]").stream()
                        .map(a -> a.attr("href"))
                        .filter(href -> href.matches("/" + lang + "/services/[a-z-]+"))
                        .distinct()
                        .toList();
        assertThat(starts).hasSizeGreaterThanOrEqualTo(services);
        for (String start : starts) {
            Document read = page(start);
            assertThat(read.select("h1")).as(start).hasSize(1);
            for (Element further : read.select("main a[href^='" + start + "/']")) {
                assertThat(page(further.attr("href")).select("h1"))
                        .as(further.attr("href"))
                        .hasSize(1);
            }
        }
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
