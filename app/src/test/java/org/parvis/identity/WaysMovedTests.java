package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.testing.TestDatabase;

/** Accounts of a release that kept a password in the account still open with it. */
class WaysMovedTests {
    @Test
    void passwordsOfBeforeBecomeWaysAlthoughTheOwnerSeesNoRow() {
        try (TestDatabase database = TestDatabase.create()) {
            database.owner().sql("drop schema identity cascade").update();
            Map<String, String> login = database.properties();
            migrate(login, "3");
            database.owner()
                    .sql(
                            """
                            insert into identity.accounts
                              (id, email, email_key, name, lang, password, demonstration, created_at, changed_at)
                            values (:one, 'a@x.example', 'a@x.example', 'A', 'fr', 'hash', false, now(), now()),
                              (:two, 'b@x.example', 'b@x.example', 'B', 'fr', null, true, now(), now())
                            """)
                    .param("one", Ids.next())
                    .param("two", Ids.next())
                    .update();
            migrate(login, "latest");
            assertThat(
                            database.owner()
                                    .sql(
                                            """
                                            select a.email || ' ' || w.kind || ' ' || coalesce(w.hash, '-')
                                            from identity.ways w join identity.accounts a on a.id = w.account
                                            """)
                                    .query(String.class)
                                    .list())
                    .containsExactlyInAnyOrder("a@x.example password hash", "a@x.example email -");
            assertThat(
                            database.owner()
                                    .sql(
                                            """
                                            select count(*) from pg_class c
                                            join pg_namespace n on n.oid = c.relnamespace
                                            where n.nspname = 'identity' and c.relname in ('accounts', 'ways')
                                              and c.relrowsecurity and c.relforcerowsecurity
                                            """)
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(2);
        }
    }

    private static void migrate(Map<String, String> login, String target) {
        Flyway.configure()
                .dataSource(
                        login.get("parvis.database.url"),
                        login.get("parvis.database.owner"),
                        login.get("parvis.database.owner-password"))
                .locations("classpath:db/migration/identity")
                .schemas("identity")
                .defaultSchema("identity")
                .target(target)
                .load()
                .migrate();
    }
}
