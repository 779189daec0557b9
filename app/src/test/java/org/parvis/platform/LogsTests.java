package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Feed;
import org.parvis.feed.Follower;
import org.parvis.testing.ProgramInPort;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What somebody types is in no log, whatever happens to it: plain or structured, sent or refused.
 */
@Tag("installation")
@ProgramInPort
@Import(LogsTests.Accidents.class)
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

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Document page = new Document("");

    @Test
    void nothingThatSomebodyTypedIsInAnyLog(CapturedOutput output) throws Exception {
        Heard heard = Heard.listen(environment);
        try {
            signInFails();
            aRequestIsRefusedThenSent();
            aFileIsFollowedWithAWrongCode();
            everythingBreaks();
            feed.drain();
        } finally {
            heard.stop();
        }
        assertThat(output.getAll()).contains("Incident", "An act was parked");
        assertThat(heard.lines)
                .as("each event in three structured formats")
                .hasSizeGreaterThan(6)
                .anyMatch(line -> line.contains("IllegalStateException"))
                .anyMatch(line -> line.contains("DuplicateKeyException"));
        for (String planted : PLANTED) {
            assertThat(output.getAll()).doesNotContain(planted);
            assertThat(heard.lines).noneMatch(line -> line.contains(planted));
        }
    }

    private void signInFails() throws Exception {
        get("/fr/connexion");
        assertThat(post("/fr/connexion", Map.of("email", EMAIL, "password", WORD + " faux")))
                .isEqualTo(422);
        get("/fr/inscription");
        post("/fr/inscription", Map.of("email", EMAIL));
        get("/fr/recherche?q=" + URLEncoder.encode(WORD, StandardCharsets.UTF_8));
    }

    private void aRequestIsRefusedThenSent() throws Exception {
        String begin = "/fr/services/demande-acces/commencer";
        get(begin);
        post(begin, Map.of("_asked", "body", "body", "ville-quebec"));
        String form = location.replaceAll("[^/]+$", "");
        assertThat(post(form + "document", Map.of("_asked", "document", "document", WORD)))
                .isEqualTo(422);
        assertThat(
                        post(
                                form + "document",
                                Map.of(
                                        "_asked",
                                        "document",
                                        "document",
                                        WORD + " : le rapport\u0000 d'inspection du pont")))
                .isLessThan(500);
        post(
                form + "document",
                Map.of(
                        "_asked",
                        "document period attachments",
                        "document",
                        WORD + " : le rapport",
                        "period",
                        WORD));
        post(
                form + "receive",
                Map.of(
                        "_asked",
                        "receive accommodation_needs",
                        "receive",
                        "digital",
                        "accommodation_needs",
                        WORD));
        post(form + "reply", Map.of("_asked", "reply_by", "reply_by", "email"));
        post(form + "reply", Map.of("_asked", "reply_by email", "email", EMAIL + "@"));
        post(
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
        get(form + "reponses");
        assertThat(page.text()).contains(WORD);
        assertThat(post(form + "envoyer", Map.of())).isEqualTo(303);
        get(location);
        feed.drain();
    }

    private void aFileIsFollowedWithAWrongCode() throws Exception {
        get("/fr/suivi");
        post("/fr/suivi", Map.of("reference", WORD, "code", WORD));
        get("/fr/verifier");
        post("/fr/verifier", Map.of("code", WORD));
        get("/fr/dossiers/" + URLEncoder.encode(WORD, StandardCharsets.UTF_8));
    }

    private void everythingBreaks() throws Exception {
        for (String how : List.of("state", "database", "number")) {
            String query =
                    "?how=" + how + "&what=" + URLEncoder.encode(EMAIL, StandardCharsets.UTF_8);
            assertThat(get("/fr/pages/accident" + query)).isEqualTo(500);
        }
    }

    private String location = "";

    private int get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    private int post(String path, Map<String, String> fields) throws Exception {
        List<String> pairs = new ArrayList<>();
        var proof = page.selectFirst("input[name=_proof]");
        if (proof != null) {
            pairs.add("_proof=" + URLEncoder.encode(proof.val(), StandardCharsets.UTF_8));
        }
        fields.forEach(
                (name, value) ->
                        pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    private int send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        location = answer.headers().firstValue("Location").orElse("");
        Document read = Jsoup.parse(answer.body());
        if (read.selectFirst("input[name=_proof]") != null || answer.statusCode() == 200) {
            page = read;
        }
        return answer.statusCode();
    }

    private URI address(String path) {
        return URI.create(path.startsWith("http") ? path : "http://localhost:" + port + path);
    }

    /** Everything that is logged, as each structured format would write it. */
    private static final class Heard extends AppenderBase<ILoggingEvent> {
        private final List<StructuredLogEncoder> encoders = new ArrayList<>();
        final List<String> lines = new CopyOnWriteArrayList<>();

        static Heard listen(Environment environment) {
            LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
            context.putObject(Environment.class.getName(), environment);
            Heard heard = new Heard();
            for (String format : List.of("ecs", "gelf", "logstash")) {
                StructuredLogEncoder encoder = new StructuredLogEncoder();
                encoder.setContext(context);
                encoder.setFormat(format);
                encoder.start();
                heard.encoders.add(encoder);
            }
            heard.setContext(context);
            heard.start();
            root(context).addAppender(heard);
            return heard;
        }

        private static Logger root(LoggerContext context) {
            return context.getLogger(Logger.ROOT_LOGGER_NAME);
        }

        @Override
        public void stop() {
            super.stop();
            root((LoggerContext) getContext()).detachAppender(this);
        }

        @Override
        protected void append(ILoggingEvent event) {
            for (StructuredLogEncoder encoder : encoders) {
                lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
            }
        }
    }

    /** Pages and a follower that fail with what they were given in the message. */
    @Configuration(proxyBeanMethods = false)
    static class Accidents {
        @Bean
        Follower failing() {
            return new Follower() {
                @Override
                public String name() {
                    return "test.failing";
                }

                @Override
                public void follow(JdbcClient jobs, List<ActNotice> acts) {
                    throw new IllegalStateException("cannot tell " + EMAIL);
                }
            };
        }

        @Bean
        Broken broken(Scenes scenes) {
            return new Broken(scenes);
        }
    }

    @Controller
    static class Broken {
        private final Scenes scenes;

        Broken(Scenes scenes) {
            this.scenes = scenes;
        }

        @GetMapping("/fr/pages/accident")
        Page fail(@RequestParam String how, @RequestParam String what) {
            return switch (how) {
                case "database" -> {
                    scenes.job(jobs -> twice(jobs, what));
                    throw new IllegalArgumentException(what);
                }
                case "number" -> Page.redirect("/" + Integer.parseInt(what));
                default ->
                        throw new IllegalStateException(
                                "no " + what, new IllegalArgumentException(what));
            };
        }

        private static int twice(JdbcClient jobs, String key) {
            String insert =
                    """
                    insert into post.messages (id, key, home, medium, kind, lang, sealed, status,
                      made_at, next_try)
                    values (?, ?, ?, 'email', 'x', 'fr', ''::bytea, 'held', now(), now())
                    """;
            for (int i = 0; i < 2; i++) {
                jobs.sql(insert)
                        .param(UUID.randomUUID())
                        .param(key)
                        .param(UUID.randomUUID())
                        .update();
            }
            return 2;
        }
    }
}
