package org.parvis.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.sql.SQLTransientConnectionException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The database has no room for a moment: what was typed is given back, whoever typed it. */
@ProgramTest
class NothingCanBeKeptTests {
    private static final String PROFILE = "/fr/compte/profil";
    private static final String PASSED = "__spring_security_session_mgmt_filter_applied";
    private static final String JOIN = "/fr/inscription";

    @Autowired MockMvc mvc;

    @Value("${parvis.database.url}")
    String url;

    private void run(String... statements) {
        for (String one : statements) {
            TestDatabase.owner(url).sql(one).update();
        }
    }

    /** Each question about a session meets a full disk, as PostgreSQL says it. */
    private void sessionsAway() {
        run(
                """
                create function identity.no_room() returns boolean language plpgsql as
                $$ begin raise exception 'no room' using errcode = '53100'; end $$
                """,
                "alter table identity.sessions rename to sessions_away",
                """
                create view identity.sessions with (security_invoker = true) as
                select * from identity.sessions_away where identity.no_room()
                """,
                "grant select, insert, update, delete on identity.sessions to parvis_app");
    }

    private void sessionsBack() {
        run(
                "drop view identity.sessions",
                "alter table identity.sessions_away rename to sessions",
                "drop function identity.no_room()");
    }

    @Test
    void whoIsSignedInGetsBackWhatTheyTypedEvenWhenTheirSessionCannotBeRead() throws Exception {
        Browser ann = People.signUp(mvc, "sans-place@personne.example").open(PROFILE);
        sessionsAway();
        try {
            ann.submit(PROFILE, "name", "Ann Retrouvée", "lang", "fr");
        } finally {
            sessionsBack();
        }
        assertThat(ann.status()).isEqualTo(503);
        assertThat(ann.page().title()).contains("Nous ne pouvons rien enregistrer");
        assertThat(ann.text()).contains("Ann Retrouvée");
        ann.open(PROFILE).submit(PROFILE, "name", "Ann Retrouvée", "lang", "fr");
        assertThat(ann.follow().text()).contains("Ann Retrouvée");
    }

    @Test
    void whatTheDatabaseRefusesAtTheEndIsGivenBackToo() throws Exception {
        Browser somebody = new Browser(mvc, "192.0.2.171").open(JOIN);
        run(
                """
                create function identity.no_room() returns trigger language plpgsql as
                $$ begin raise exception 'no room' using errcode = '53100'; end $$
                """,
                """
                create trigger no_room before insert on post.messages
                for each statement execute function identity.no_room()
                """);
        try {
            somebody.submit(JOIN, "email", "sans-place-2@personne.example");
        } finally {
            run("drop function identity.no_room() cascade");
        }
        assertThat(somebody.status()).isEqualTo(503);
        assertThat(somebody.text()).contains("sans-place-2@personne.example");
        somebody.open(JOIN).submit(JOIN, "email", "sans-place-2@personne.example");
        assertThat(somebody.status()).isEqualTo(303);
    }

    @Test
    void thePageThatSaysSoAsksTheDatabaseNothing() throws Exception {
        Browser ann = People.signUp(mvc, "sans-place-3@personne.example");
        Exception away = new ServletException(new SQLTransientConnectionException("away"));
        sessionsAway();
        MockHttpServletResponse answer;
        try {
            answer =
                    mvc.perform(
                                    get("/error")
                                            .cookie(
                                                    new Cookie(
                                                            SessionConfiguration.COOKIE,
                                                            ann.value(SessionConfiguration.COOKIE)))
                                            // the container forwards a request that passed there
                                            .requestAttr(PASSED, true)
                                            .requestAttr(RequestDispatcher.ERROR_EXCEPTION, away)
                                            .requestAttr(
                                                    RequestDispatcher.ERROR_REQUEST_URI,
                                                    "/fr/compte"))
                            .andReturn()
                            .getResponse();
        } finally {
            sessionsBack();
        }
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        assertThat(Jsoup.parse(answer.getContentAsString()).title())
                .contains("Le service reprend dans un moment");
    }
}
