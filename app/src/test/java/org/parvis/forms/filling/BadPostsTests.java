package org.parvis.forms.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.documents.DraftScene;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.forms.drafts.DraftTable;
import org.parvis.forms.finished.DraftForms;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no browser sends, over real HTTP: told what is wrong, and nothing half stored. */
@FillingTest
class BadPostsTests {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @LocalServerPort int port;
    @Autowired SmallServices services;
    @Autowired Scenes scenes;
    @Autowired DraftTable drafts;
    @Autowired DraftForms forms;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String proof = "";
    private String page = "";
    private UUID draft = new UUID(0, 0);

    @BeforeEach
    void aDraftWithAMealOnItsPage() throws Exception {
        services.publish("bad-posts", 1, "");
        String begin = "/en/services/bad-posts/begin";
        proof = proof(get(begin));
        page = location(post(begin, "_asked=room+people&room=hall&people=12"));
        draft = UUID.fromString(page.split("/")[3]);
        location(post(page, "_asked=catering&catering=true"));
        location(post(page, "_asked=catering+meal&catering=true&meal=Soup"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String proof(HttpResponse<String> page) {
        return Objects.requireNonNull(Jsoup.parse(page.body()).selectFirst("input[name=_proof]"))
                .val();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, FORM, "_proof=" + proof + "&" + body);
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Map<String, Typed> typed() {
        return scenes.in(new DraftScene(draft), sql -> drafts.hold(sql, draft).orElseThrow())
                .typed();
    }

    /** A page for people that says what to do, in their language, and the draft as it was. */
    private void refused(HttpResponse<String> answer, Map<String, Typed> before) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        Document told = Jsoup.parse(answer.body());
        assertThat(told.select("html").attr("lang")).isEqualTo("en");
        assertThat(told.select("h1").text()).isNotBlank();
        assertThat(told.select("main p").text()).isNotBlank();
        assertThat(typed()).isEqualTo(before);
    }

    @Test
    void unknownFieldsAndThoseOfOtherPagesAreDropped() throws Exception {
        Map<String, Typed> before = typed();
        location(
                post(
                        page,
                        "_asked=catering+meal+email+room+nothing&catering=true&meal=Soup"
                                + "&email=x%40exemple.ca&room=study&nothing=1&meal-part=x&admin=true"));
        assertThat(typed()).isEqualTo(before);
    }

    @Test
    void aFieldThatCameTwiceIsToldWithTheFirstInItAndNothingLeavesUntilItIsOne() throws Exception {
        HttpResponse<String> answer =
                post(page, "_asked=catering+meal&catering=true&meal=Bread&meal=Soup&meal=Fish");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document told = Jsoup.parse(answer.body());
        assertThat(told.select("#meal-error").text()).contains("came twice");
        assertThat(told.select("input[name=meal]").val()).isEqualTo("Bread");
        assertThat(forms.complete(draft, row -> true, null)).isInstanceOf(Outcome.Refused.class);

        location(post(page, "_asked=catering+meal&catering=true&meal=Bread"));
    }

    @Test
    void aFieldThatCameTwiceTheSameCountsOnce() throws Exception {
        location(post(page, "_asked=catering+meal&catering=true&meal=Bread&meal=Bread"));
        assertThat(Jsoup.parse(get(page).body()).select("input[name=meal]").val())
                .isEqualTo("Bread");
    }

    @Test
    void tooManyFieldsAreRefusedWhole() throws Exception {
        Map<String, Typed> before = typed();
        String many =
                IntStream.range(0, 20_000)
                        .mapToObj(n -> "f" + n + "=x")
                        .collect(Collectors.joining("&"));
        refused(post(page, "_asked=catering+meal&catering=true&meal=Bread&" + many), before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded|meal=%FF%FE%00",
                "application/x-www-form-urlencoded|meal=%zz",
                "application/x-www-form-urlencoded|meal=%E9t%E9",
                "application/x-www-form-urlencoded;charset=UTF-16|meal=Bread",
                "application/x-www-form-urlencoded;charset=no-such|meal=Bread",
                "text/plain|meal=Bread",
                "application/json|{\"meal\":\"Bread\"}",
                "multipart/form-data|meal=Bread",
                "multipart/form-data; boundary=x|--x broken",
            })
    void whatIsNotWrittenAsAFormIsRefusedOrReadAsBestItCan(String type, String body)
            throws Exception {
        Map<String, Typed> before = typed();
        HttpResponse<String> answer =
                post(page, type, "_asked=catering+meal&catering=true&_proof=" + proof + "&" + body);
        if (answer.statusCode() == 303) {
            assertThat(Objects.requireNonNull(typed().get("meal")).text())
                    .as("no broken sign is kept")
                    .isEqualTo("Bread");
        } else {
            refused(answer, before);
        }
    }

    @ParameterizedTest
    @CsvSource({FORM, "multipart/form-data; boundary=x"})
    void tenMegabytesInAFieldAreRefusedAndWhatWasTypedBeforeStays(String type) throws Exception {
        Map<String, Typed> before = typed();
        String big = "x".repeat(TEN_MEGABYTES);
        String body =
                type.equals(FORM)
                        ? "_asked=catering+meal&catering=true&_proof=" + proof + "&meal=" + big
                        : part("_proof", proof)
                                + part("_asked", "catering meal")
                                + part("catering", "true")
                                + part("meal", big)
                                + "--x--\r\n";
        refused(post(page, type, body), before);
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n";
    }

    @Test
    void aTextLongerThanItsQuestionTakesIsToldAndStaysToBeShortened() throws Exception {
        HttpResponse<String> answer =
                post(page, "_asked=catering+meal&catering=true&meal=" + "x".repeat(3_000));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("input[name=meal]").val()).hasSize(3_000);
        assertThat(Objects.requireNonNull(typed().get("meal")).text()).hasSize(3_000);
    }

    @Test
    void anAnswerToAHiddenQuestionNeverLeavesWithTheForm() throws Exception {
        location(post(page, "_asked=catering+meal&catering=false&meal=Hidden"));
        location(
                post(
                        page.replaceAll("[^/]+$", "you"),
                        "_asked=email&email="
                                + URLEncoder.encode("a@exemple.ca", StandardCharsets.UTF_8)));
        Outcome<CompletedForm> form = forms.complete(draft, row -> true, null);
        assertThat(form.orThrow().answers())
                .containsEntry("catering", false)
                .doesNotContainKey("meal");
    }

    @Test
    void aListOfQuestionsWithoutEndIsNotFollowed() throws Exception {
        Map<String, Typed> before = typed();
        post(page, "_asked=" + "meal+".repeat(50_000) + "&meal=Other");
        assertThat(typed()).isEqualTo(before);
    }
}
