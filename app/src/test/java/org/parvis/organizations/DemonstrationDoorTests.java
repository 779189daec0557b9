package org.parvis.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.platform.web.DemonstrationDoor;
import org.parvis.testing.ProgramInPort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A demonstration that other machines can reach. */
@Tag("installation")
@ProgramInPort
@TestPropertySource(properties = "server.address=0.0.0.0")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationDoorTests {
    @LocalServerPort int port;
    @Autowired DemonstrationDoor door;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void withoutThePhraseThereIsNoRoleAndNoOutbox(String lang) throws Exception {
        HttpResponse<String> asked = get("/" + lang + "/demonstration");
        Document page = Jsoup.parse(asked.body());
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(page.select("main input[name=phrase]")).hasSize(1);
        assertThat(page.select("main input[name=part]")).isEmpty();
        assertThat(page.text()).doesNotContain("Marguerite");

        HttpResponse<String> taken = post("/" + lang + "/demonstration", "part=vq-head");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(get("/fr/compte").statusCode()).isEqualTo(303);

        for (String outbox : new String[] {"/fr/courrier", "/en/outbox"}) {
            assertThat(get(outbox).headers().firstValue("Location").orElse(""))
                    .endsWith("/demonstration");
        }
        String one = "/fr/courrier/0197f0a0-0000-7000-8000-000000000000";
        assertThat(get(one).statusCode()).isEqualTo(404);
        assertThat(get(one + "/html").statusCode()).isEqualTo(404);
    }

    @Order(2)
    @Test
    void thePhraseOpensRolesAndOutboxInThisBrowser() throws Exception {
        String phrase = door.phrase().orElseThrow();
        assertThat(phrase).hasSizeGreaterThanOrEqualTo(16);
        HttpResponse<String> opened =
                post(
                        "/fr/demonstration",
                        "phrase=" + URLEncoder.encode(" " + phrase + " ", StandardCharsets.UTF_8));
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().allValues("Set-Cookie"))
                .anyMatch(
                        cookie -> cookie.startsWith("demonstration=") && !cookie.contains(phrase));
        assertThat(get("/fr/demonstration").body()).contains("Marguerite");
        assertThat(get("/fr/courrier").statusCode()).isEqualTo(200);
        assertThat(post("/fr/demonstration", "part=marguerite").statusCode()).isEqualTo(303);
        assertThat(get("/fr/compte").statusCode()).isEqualTo(200);
    }

    @Order(3)
    @Test
    void aPhraseIsTriedSoOftenAndThenNotEvenTheRightOneOpens() throws Exception {
        HttpResponse<String> last = post("/fr/demonstration", "phrase=aaaa-bbbb-cccc-dddd");
        for (int i = 0; i < 12; i++) {
            last = post("/fr/demonstration", "phrase=aaaa-bbbb-cccc-ddd" + i);
        }
        assertThat(last.statusCode()).isEqualTo(422);
        assertThat(last.body()).contains("Trop d’essais");
        HttpResponse<String> right =
                post("/fr/demonstration", "phrase=" + door.phrase().orElseThrow());
        assertThat(right.statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        String proof =
                Jsoup.parse(get("/fr/connexion").body()).expectFirst("input[name=_proof]").val();
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "_proof="
                                                + URLEncoder.encode(proof, StandardCharsets.UTF_8)
                                                + "&"
                                                + body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
