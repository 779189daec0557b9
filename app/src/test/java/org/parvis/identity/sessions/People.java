package org.parvis.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import org.parvis.identity.Outbox;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** People with an account, as tests need them. */
public final class People {
    public static final String PASSWORD = "quatre pommes sur un toit";

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private People() {}

    /** A browser in which somebody has just opened an account. */
    public static Browser signUp(MockMvc mvc, String email) throws Exception {
        Browser browser =
                new Browser(mvc, "192.0.2." + (130 + Math.floorMod(email.hashCode(), 100)));
        browser.open("/fr/inscription").submit("/fr/inscription", "email", email);
        browser.follow();
        browser.submit(
                browser.path(), "code", Outbox.code(mvc), "name", "Ann", "password", PASSWORD);
        assertThat(browser.status()).isEqualTo(303);
        return browser;
    }

    /** The account whose address is like that. */
    public static UUID account(Scenes scenes, String email) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql("select id from identity.accounts where email like ?")
                                .param(email)
                                .query(UUID.class)
                                .single());
    }

    /** Makes the last proof of that browser's session an old one. */
    public static void age(DataSource database, Browser browser) {
        set(database, browser, "proven", LONG_AGO);
    }

    /** Lets the browser's session have begun then. */
    public static void move(DataSource database, Browser browser, Instant since) {
        set(database, browser, "since", since);
    }

    private static void set(DataSource database, Browser browser, String moment, Instant instant) {
        String session =
                new String(
                        Base64.getDecoder().decode(browser.value(SessionConfiguration.COOKIE)),
                        StandardCharsets.US_ASCII);
        Integer aged =
                new TransactionTemplate(new JdbcTransactionManager(database))
                        .execute(
                                status ->
                                        JdbcClient.create(database)
                                                .sql(
                                                        """
                                                        update identity.sessions_attributes x
                                                        set attribute_bytes = convert_to(regexp_replace(
                                                          convert_from(x.attribute_bytes, 'UTF8'),
                                                          '"' || :moment || '":"[^"]*"', '"' || :moment || '":"' || :instant || '"'), 'UTF8')
                                                        from identity.sessions s
                                                        where s.session_id = :session and x.session_primary_id = s.primary_id
                                                        """)
                                                .param("session", SessionNames.kept(session))
                                                .param("moment", moment)
                                                .param("instant", instant.toString())
                                                .update());
        assertThat(aged).isPositive();
    }
}
