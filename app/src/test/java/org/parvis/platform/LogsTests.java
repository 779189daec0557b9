package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.feed.Feed;
import org.parvis.platform.web.LowThreads;
import org.parvis.testing.ProgramInPort;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * What somebody types is in no log, whatever happens to it: plain or structured, sent or refused.
 */
@Tag("installation")
@ProgramInPort
@Import(LogAccidents.class)
@ExtendWith(OutputCaptureExtension.class)
class LogsTests {
    private static final String WORD = "Motplanté";
    private static final String EMAIL = "motplante.nom@personne.example";
    private static final List<String> PLANTED =
            List.of("otplant", "personne.example", "OTPLANT", "4185550199", "555-0199");

    @LocalServerPort int port;
    @Autowired Feed feed;
    @Autowired Scenes scenes;
    @Autowired Environment environment;

    private TypingBrowser browser;

    @BeforeEach
    void somebody() {
        browser = new TypingBrowser(port);
    }

    @Test
    void nothingThatSomebodyTypedIsInAnyLog(CapturedOutput output) throws Exception {
        HeardLogs heard = HeardLogs.listen(environment);
        try {
            signInFails();
            aRequestIsRefusedThenSent();
            aFileIsFollowedWithAWrongCode();
            everythingBreaks();
            nothingIsWhatItShouldBe();
            nothingIsEvenHttp();
            threadsEndAndLibrariesTalk();
            feed.drain();
        } finally {
            heard.stop();
        }
        assertThat(output.getAll())
                .contains("Incident", "Work on one thing failed")
                .contains("A thread ended by an exception that nobody caught")
                .contains("A library says {} of {}")
                .contains("(words not kept) at org.parvis.platform.LogAccidents.");
        assertThat(heard.lines)
                .as("each event in three structured formats")
                .hasSizeGreaterThan(6)
                .anyMatch(line -> line.contains("IllegalStateException"))
                .anyMatch(line -> line.contains("DuplicateKeyException"));
        for (String planted : PLANTED) {
            assertThat(output.getAll()).doesNotContain(planted);
            assertThat(heard.lines).noneMatch(line -> line.contains(planted));
            assertThat(Files.readString(TestDatabase.log()))
                    .as("the log of PostgreSQL itself")
                    .doesNotContain(planted);
        }
    }

    private void signInFails() throws Exception {
        browser.get("/fr/connexion");
        assertThat(
                        browser.post(
                                "/fr/connexion",
                                Map.of("email", EMAIL, "password", WORD + " faux")))
                .isEqualTo(422);
        browser.get("/fr/inscription");
        browser.post("/fr/inscription", Map.of("email", EMAIL));
        browser.get("/fr/recherche?q=" + URLEncoder.encode(WORD, StandardCharsets.UTF_8));
    }

    private void aRequestIsRefusedThenSent() throws Exception {
        String begin = "/fr/services/demande-acces/commencer";
        browser.get(begin);
        browser.post(begin, Map.of("_asked", "body", "body", "ville-quebec"));
        String form = browser.location().replaceAll("[^/]+$", "");
        assertThat(browser.post(form + "document", Map.of("_asked", "document", "document", WORD)))
                .isEqualTo(422);
        assertThat(
                        browser.post(
                                form + "document",
                                Map.of(
                                        "_asked",
                                        "document",
                                        "document",
                                        WORD + " : le rapport\u0000 d'inspection du pont")))
                .isLessThan(500);
        browser.post(
                form + "document",
                Map.of(
                        "_asked",
                        "document period attachments",
                        "document",
                        WORD + " : le rapport",
                        "period",
                        WORD));
        browser.post(
                form + "receive",
                Map.of(
                        "_asked",
                        "receive accommodation_needs",
                        "receive",
                        "digital",
                        "accommodation_needs",
                        WORD));
        browser.post(form + "reply", Map.of("_asked", "reply_by", "reply_by", "email"));
        browser.post(form + "reply", Map.of("_asked", "reply_by email", "email", EMAIL + "@"));
        browser.post(
                form + "reply",
                Map.of(
                        "_asked",
                        "reply_by email full_name phone",
                        "reply_by",
                        "email",
                        "email",
                        EMAIL,
                        "full_name",
                        WORD,
                        "phone",
                        "418 555-0199"));
        browser.get(form + "reponses");
        assertThat(browser.page().text()).contains(WORD);
        assertThat(browser.post(form + "envoyer", Map.of())).isEqualTo(303);
        browser.get(browser.location());
        feed.drain();
    }

    private void aFileIsFollowedWithAWrongCode() throws Exception {
        browser.get("/fr/suivi");
        browser.post("/fr/suivi", Map.of("reference", WORD, "code", WORD));
        browser.get("/fr/verifier");
        browser.post("/fr/verifier", Map.of("code", WORD));
        browser.get("/fr/dossiers/" + URLEncoder.encode(WORD, StandardCharsets.UTF_8));
    }

    private void everythingBreaks() throws Exception {
        for (String how :
                List.of("state", "database", "number", "cast", "check", "raised", "error")) {
            String query =
                    "?how=" + how + "&what=" + URLEncoder.encode(EMAIL, StandardCharsets.UTF_8);
            assertThat(browser.get("/fr/pages/accident" + query)).isEqualTo(500);
        }
    }

    /** Each place of a request holds a word where a number, a day or another thing is expected. */
    private void nothingIsWhatItShouldBe() throws Exception {
        String at = "/fr/pages/accident/";
        String word = URLEncoder.encode(WORD, StandardCharsets.UTF_8);
        browser.get("/fr/inscription");
        String proof = "?_proof=" + browser.page().expectFirst("input[name=_proof]").val();
        String part =
                "--x\r\nContent-Disposition: form-data; name=\"age\"; filename=\"%s.pdf\"\r\n\r\n%s\r\n--x--\r\n"
                        .formatted(WORD, WORD);
        for (HttpRequest.Builder request :
                List.of(
                        browser.to(at + "chemin/" + word).GET(),
                        browser.to(at + "jour?day=" + word).GET(),
                        browser.to(at + "absent?" + word + "=" + word).GET(),
                        browser.to(at + "entete").header("X-Age", EMAIL).GET(),
                        browser.to(at + "temoin").header("Cookie", "age=" + EMAIL).GET(),
                        browser.to(at + "chemin/1").header("Accept", "otplant;q=otplant").GET(),
                        browser.to(at + "chemin/1").method("MOTPLANTE", NOTHING),
                        browser.to(at + "formulaire" + proof)
                                .header("Content-Type", FORM)
                                .POST(text("age=" + word)),
                        browser.to(at + "formulaire" + proof)
                                .header("Content-Type", PARTS)
                                .POST(text(part)),
                        browser.to(at + "formulaire" + proof)
                                .header("Content-Type", PARTS)
                                .POST(text("--x\r\n" + EMAIL + "\r\n" + EMAIL)),
                        browser.to(at + "formulaire" + proof)
                                .header("Content-Type", "otplant/" + EMAIL)
                                .POST(text(WORD)),
                        browser.to(at + "objet" + proof)
                                .header("Content-Type", JSON)
                                .POST(text("{\"age\":\"" + EMAIL + "\"}")),
                        browser.to(at + "objet" + proof)
                                .header("Content-Type", JSON)
                                .POST(text("{" + EMAIL)),
                        browser.to(at + "objet" + proof)
                                .header("Content-Type", JSON)
                                .POST(text("{\"otplant\":1}")),
                        browser.to("/fr/" + word + "/nulle-part").GET(),
                        browser.to("/fr/recherche?q=%25zz" + word).GET())) {
            assertThat(browser.send(request)).isBetween(200, 499);
        }
    }

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=x";
    private static final String JSON = "application/json";
    private static final HttpRequest.BodyPublisher NOTHING = HttpRequest.BodyPublishers.noBody();

    private static HttpRequest.BodyPublisher text(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    /** What no client of HTTP would send. */
    private void nothingIsEvenHttp() throws Exception {
        for (String bytes :
                List.of(
                        EMAIL,
                        "otplant otplant otplant\r\n\r\n",
                        "GET /" + EMAIL + "\u0000 HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET /%zz" + EMAIL + " HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET /..;/" + EMAIL + " HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET / HTTP/9.otplant\r\nHost: x\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: otplant:otplant\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\notplant\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\n" + EMAIL + "\u0001: y\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\nX: " + "otplant".repeat(4000) + "\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\nCookie: \"otplant;=\u0002\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: otplant\r\n\r\n",
                        "GET / HTTP/1.1\r\n"
                                + "Host: x\r\n"
                                + "Range: bytes=otplant\r\n"
                                + "If-Modified-Since: otplant\r\n\r\n",
                        "POST /fr/connexion HTTP/1.1\r\n"
                                + "Host: x\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"
                                + "otplant\r\n")) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                String answer =
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).doesNotStartWith("HTTP/1.1 500");
            }
        }
    }

    private static void threadsEndAndLibrariesTalk() throws InterruptedException {
        for (ThreadFactory threads :
                List.of(
                        Thread.ofPlatform().factory(),
                        Thread.ofVirtual().factory(),
                        LowThreads.named("jobs-"))) {
            Thread thread = threads.newThread(() -> LogAccidents.fail(EMAIL));
            thread.start();
            thread.join();
        }
        LogAccidents.talk(EMAIL);
    }
}
