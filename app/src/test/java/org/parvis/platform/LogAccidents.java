package org.parvis.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages, a follower, threads and a library that fail with what they were given in the message. */
@TestConfiguration(proxyBeanMethods = false)
class LogAccidents {
    static void fail(String what) {
        throw new IllegalStateException("cannot tell " + what, new IllegalArgumentException(what));
    }

    /** As libraries log: with what they were given in the sentence, beside it, and around it. */
    static void talk(String what) {
        Logger library = LoggerFactory.getLogger("com.example.library");
        MDC.put("who", what);
        library.warn("Could not send to " + what);
        library.warn("A library says {} of {}", "so", what);
        library.error("Could not send", new IllegalStateException("to " + what));
        library.atWarn().addKeyValue("to", what).log("Sent to {}", what);
        MDC.remove("who");
    }

    @Bean
    Follower failing() {
        return new Follower() {
            @Override
            public String name() {
                return "test.failing";
            }

            @Override
            public void follow(JdbcClient jobs, List<ActNotice> acts) {
                throw new IllegalStateException("cannot tell motplante.nom@personne.example");
            }
        };
    }

    record Aged(int age) {}

    @Controller
    static class Broken {
        private final Scenes scenes;

        Broken(Scenes scenes) {
            this.scenes = scenes;
        }

        @GetMapping("/fr/pages/accident/chemin/{age}")
        Page path(@PathVariable int age) {
            return Page.redirect("/" + age);
        }

        @GetMapping("/fr/pages/accident/jour")
        Page day(@RequestParam LocalDate day) {
            return Page.redirect("/" + day);
        }

        @GetMapping("/fr/pages/accident/absent")
        Page absent(@RequestParam int age) {
            return Page.redirect("/" + age);
        }

        @GetMapping("/fr/pages/accident/entete")
        Page header(@RequestHeader("X-Age") int age) {
            return Page.redirect("/" + age);
        }

        @GetMapping("/fr/pages/accident/temoin")
        Page cookie(@CookieValue int age) {
            return Page.redirect("/" + age);
        }

        @PostMapping("/fr/pages/accident/formulaire")
        Page form(@ModelAttribute Aged aged) {
            return Page.redirect("/" + aged.age());
        }

        @PostMapping("/fr/pages/accident/objet")
        Page object(@RequestBody Aged aged) {
            return Page.redirect("/" + aged.age());
        }

        @GetMapping("/fr/pages/accident")
        Page fail(@RequestParam String how, @RequestParam String what) {
            return switch (how) {
                case "database" -> {
                    scenes.job(jobs -> twice(jobs, what));
                    throw new IllegalArgumentException(what);
                }
                case "cast" -> told("select cast(:what as uuid)::text", what);
                case "check" -> told("select cast(:what as text)::integer::text", what);
                case "raised" -> told("select xmlparse(document cast(:what as text))::text", what);
                case "number" -> Page.redirect("/" + Integer.parseInt(what));
                case "error" -> throw new AssertionError(what);
                default ->
                        throw new IllegalStateException(
                                "no " + what, new IllegalArgumentException(what));
            };
        }

        private Page told(String sql, String what) {
            return Page.redirect(
                    scenes.job(
                            jobs ->
                                    jobs.sql(sql)
                                            .param("what", what)
                                            .query(String.class)
                                            .single()));
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
