package org.parvis.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A session has a name that nobody guesses, a new one at each proof, and an end. */
@ProgramTest
class SessionEndTests {
    private static final int MANY = 1_000;

    @Autowired MockMvc mvc;
    @Autowired SqlCounter.OfProgram statements;

    @Autowired
    @Qualifier("appDataSource")
    DataSource database;

    private static String session(Browser browser) {
        return new String(
                Base64.getDecoder().decode(browser.value(SessionConfiguration.COOKIE)),
                StandardCharsets.US_ASCII);
    }

    private void change(String sql, String session) {
        Integer changed =
                new TransactionTemplate(new JdbcTransactionManager(database))
                        .execute(
                                status ->
                                        JdbcClient.create(database)
                                                .sql(sql)
                                                .param("session", SessionNames.kept(session))
                                                .update());
        assertThat(changed).isPositive();
    }

    @Test
    void namesOfSessionsHoldMoreThan128RandomBits() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            String name = SessionNames.next();
            assertThat(name).hasSizeLessThanOrEqualTo(36).matches("[\\w-]+");
            assertThat(Base64.getUrlDecoder().decode(name)).hasSizeGreaterThanOrEqualTo(16);
            seen.add(name);
        }
        assertThat(seen).hasSize(MANY);
    }

    @Test
    void eachSignInAndEachProofHasANewName() throws Exception {
        Browser ann = People.signUp(mvc, "ann.noms@example.org");
        String first = session(ann);
        assertThat(first).hasSize(32);
        ann.open("/fr/compte/confirmer");
        ann.submit("/fr/compte/confirmer", "password", People.PASSWORD);
        assertThat(ann.status()).isEqualTo(303);
        assertThat(session(ann)).isNotEqualTo(first);
        ann.open("/fr/compte");
        assertThat(ann.status()).isEqualTo(200);
    }

    @Test
    void whatLiesInTheTableOfSessionsOpensNone() throws Exception {
        Browser ann = People.signUp(mvc, "ann.volee@example.org");
        String cookie = session(ann);
        JdbcClient all = JdbcClient.create(database);
        List<String> stolen =
                all.sql(
                                "select session_id from identity.sessions union select"
                                        + " primary_id::text from identity.sessions")
                        .query(String.class)
                        .list();
        assertThat(stolen).contains(SessionNames.kept(cookie)).doesNotContain(cookie);
        assertThat(
                        all.sql(
                                        """
                                        select string_agg(s::text || x::text || convert_from(x.attribute_bytes, 'UTF8'), ' ')
                                        from identity.sessions s
                                        join identity.sessions_attributes x on x.session_primary_id = s.primary_id
                                        """)
                                .query(String.class)
                                .single())
                .doesNotContain(cookie);
        for (String one : stolen) {
            Browser thief = new Browser(mvc, "192.0.2.251");
            thief.keep(
                    SessionConfiguration.COOKIE,
                    Base64.getEncoder()
                            .encodeToString(one.strip().getBytes(StandardCharsets.US_ASCII)));
            assertThat(thief.open("/fr/compte").status()).isEqualTo(303);
        }
        assertThat(ann.open("/fr/compte").status()).as("nobody ended it").isEqualTo(200);
    }

    @Test
    void aSessionThatNobodyUsedForTwoHoursIsOver() throws Exception {
        Browser ann = People.signUp(mvc, "ann.absente@example.org");
        change(
                """
                update identity.sessions
                set last_access_time = last_access_time - 7201000, expiry_time = expiry_time - 7201000
                where session_id = :session
                """,
                session(ann));
        ann.open("/fr/compte");
        assertThat(ann.status()).isEqualTo(303);
    }

    @Test
    void aSessionIsOverAfterTwelveHoursHoweverMuchItIsUsed() throws Exception {
        Browser ann = People.signUp(mvc, "ann.longtemps@example.org");
        change(
                """
                update identity.sessions_attributes x
                set attribute_bytes = convert_to(regexp_replace(convert_from(x.attribute_bytes, 'UTF8'),
                  '"since":"[^"]*"', '"since":"2026-01-01T00:00:00Z"'), 'UTF8')
                from identity.sessions s
                where s.session_id = :session and x.session_primary_id = s.primary_id
                """,
                session(ann));
        ann.open("/fr/compte");
        assertThat(ann.status()).isEqualTo(303);
    }

    @Test
    void aPageReadsTheSessionOnceAndTheNextPageReadsItAgain() throws Exception {
        Browser ann = People.signUp(mvc, "ann.une.fois@example.org");
        ann.open("/fr/compte");
        List<String> asked = statements.during(() -> ann.open("/fr/compte"));
        assertThat(asked.stream().filter(sql -> sql.contains("FROM identity.sessions S")))
                .hasSize(1);
        change("delete from identity.sessions where session_id = :session", session(ann));
        assertThat(ann.open("/fr/compte").status()).as("ended elsewhere").isEqualTo(303);
    }
}
