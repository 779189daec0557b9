package org.parvis.identity.entrance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.NoAddress;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts in the database. Each method is one statement, in its caller's transaction and
 * scene.
 */
@Component
public class AccountTable implements Accounts {
    /** Why an address is not given: it opens another account. */
    public static final String TAKEN = "identity.address.taken";

    private static final String SELECT =
            "select id, email, name, lang, demonstration from identity.accounts ";

    private final Scenes scenes;
    private final InstantSource clock;

    public AccountTable(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    @Override
    public Optional<Account> own(UUID id) {
        return reading(id, account -> account);
    }

    @Override
    public <T> Optional<T> reading(UUID id, Function<Account, T> work) {
        Scenes.First<Account> own =
                new Scenes.First<>(SELECT + "where id = ?", List.of(id), AccountTable::account);
        return scenes.reading(new Scene.Person(id), own, found -> found.map(work));
    }

    @Override
    public Optional<Account> addressee(UUID id) {
        return scenes.job(jdbc -> byId(jdbc, id));
    }

    @Override
    public List<Account> addressees(Set<UUID> ids) {
        return scenes.job(
                jdbc ->
                        jdbc.sql(SELECT + "where id = any (:ids)")
                                .param("ids", ids.toArray(UUID[]::new))
                                .query(AccountTable::account)
                                .list());
    }

    @Override
    public UUID openDemonstration(String email, String name, String lang) {
        EmailAddress address = EmailAddress.of(email).orThrow();
        return scenes.in(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into identity.accounts as a
                                          (id, email, email_key, name, lang, demonstration, created_at, changed_at)
                                        values (:id, :email, :key, :name, :lang, true, :now, :now)
                                        on conflict (email_key) do update
                                          set name = excluded.name, lang = excluded.lang, changed_at = excluded.changed_at
                                          where a.demonstration
                                        returning id
                                        """)
                                .param("id", Ids.next())
                                .param("email", address.written())
                                .param("key", address.key())
                                .param("name", name)
                                .param("lang", lang)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .query(UUID.class)
                                .single());
    }

    @Override
    public boolean isDemonstration(UUID id) {
        return scenes.reading(new IdentityScene(), jdbc -> byId(jdbc, id))
                .map(Account::demonstration)
                .orElse(false);
    }

    /** What sign-in compares with; no password when the account is unknown or has none. */
    public record Credentials(UUID account, @Nullable String password) {}

    public Optional<Credentials> credentials(EmailAddress email) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select a.id, w.hash from identity.accounts a
                                        left join identity.ways w on w.account = a.id and w.kind = 'password'
                                        where a.email_key = :key
                                        """)
                                .param("key", email.key())
                                .query(
                                        (rows, i) ->
                                                new Credentials(
                                                        rows.getObject("id", UUID.class),
                                                        rows.getString("hash")))
                                .optional());
    }

    /**
     * Opens an account that is entered by a code sent to its address, and by a password, if any.
     */
    public void create(
            JdbcClient jdbc,
            UUID id,
            EmailAddress email,
            String name,
            String lang,
            @Nullable String hash) {
        jdbc.sql(
                        """
                        with opened as (
                          insert into identity.accounts
                            (id, email, email_key, name, lang, created_at, changed_at)
                          values (:id, :email, :key, :name, :lang, :now, :now) returning id)
                        insert into identity.ways (id, account, kind, level, hash, added_at)
                        select :code, id, 'email', 1, null, :now from opened
                        union all
                        select :password, id, 'password', 1, cast(:hash as text), :now from opened
                        where cast(:hash as text) is not null
                        """)
                .param("id", id)
                .param("email", email.written())
                .param("key", email.key())
                .param("name", name)
                .param("lang", lang)
                .param("password", Ids.next())
                .param("hash", hash)
                .param("code", Ids.next())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Opens an account that nothing enters yet: its way comes in the same transaction. */
    public void open(JdbcClient jdbc, UUID id, EmailAddress email, String name, String lang) {
        jdbc.sql(
                        """
                        insert into identity.accounts
                          (id, email, email_key, name, lang, created_at, changed_at)
                        values (:id, :email, :key, :name, :lang, :now, :now)
                        """)
                .param("id", id)
                .param("email", email.written())
                .param("key", email.key())
                .param("name", name)
                .param("lang", lang)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void change(UUID id, String name, String lang) {
        scenes.in(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        update identity.accounts
                                        set name = :name, lang = :lang, changed_at = :now where id = :id
                                        """)
                                .param("name", name)
                                .param("lang", lang)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("id", id)
                                .update());
    }

    /**
     * Gives an address that was just proven to an account that has none; somebody may have opened
     * an account with it meanwhile. Who does so at this very moment is met by the unique index.
     */
    public Outcome<UUID> address(JdbcClient jdbc, UUID id, EmailAddress email) {
        int given =
                jdbc.sql(
                                """
                                update identity.accounts a
                                set email = :email, email_key = :key, changed_at = :now
                                where id = :id and a.email like '%' || :nowhere
                                  and not exists (
                                    select from identity.accounts o where o.email_key = :key)
                                """)
                        .param("email", email.written())
                        .param("key", email.key())
                        .param("nowhere", NoAddress.DOMAIN)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update();
        return given == 1 ? Outcome.ok(id) : Outcome.refused(TAKEN);
    }

    static boolean exists(JdbcClient jdbc, EmailAddress email) {
        return jdbc.sql("select exists (select from identity.accounts where email_key = :key)")
                .param("key", email.key())
                .query(Boolean.class)
                .single();
    }

    private static Optional<Account> byId(JdbcClient jdbc, UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(AccountTable::account)
                .optional();
    }

    private static Account account(ResultSet rows, int row) throws SQLException {
        return new Account(
                rows.getObject("id", UUID.class),
                rows.getString("email"),
                rows.getString("name"),
                rows.getString("lang"),
                rows.getBoolean("demonstration"));
    }
}
