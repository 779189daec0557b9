package org.parvis.identity.account;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.Sessions;
import org.parvis.identity.web.AccountPaths;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.springframework.stereotype.Component;

/** What an account itself is: a name, an address, a language, and the ways into it. */
@Component
class OwnData implements AccountData {
    /** After all others: they still ask whose account it is. */
    private static final int LAST = 1_000;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Scenes scenes;

    OwnData(Accounts accounts, Sessions sessions, Scenes scenes) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.scenes = scenes;
    }

    private record Way(String kind, Instant added) {}

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        boolean fr = w.lang().equals("fr");
        return List.of(
                held("account", w, fr ? "/fr/compte/profil" : "/en/account/profile"),
                held("ways", w, AccountPaths.security(w.lang())));
    }

    private static HeldData held(String what, Words w, String more) {
        String key = "identity.held." + what;
        return new HeldData(
                w.say(key),
                w.say(key + ".source"),
                w.say(key + ".purpose"),
                w.say("identity.held.basis"),
                w.say("identity.held.kept"),
                null,
                Link.to(w.say("identity.held.see"), more).about(w.say(key)));
    }

    @Override
    public void export(UUID account, Words w, Exported out) throws IOException {
        Optional<Account> own = accounts.own(account);
        if (own.isEmpty()) {
            return;
        }
        Account known = own.get();
        out.json(
                "account/account.json",
                Map.of("email", known.email(), "name", known.name(), "language", known.lang()));
        out.csv("account/ways.csv", List.of("kind", "added"), ways(account));
        out.csv("account/counter.csv", List.of("paper", "handed"), counter(account));
    }

    /** When a code was handed to them at a counter, and what paper was seen. */
    private Stream<List<String>> counter(UUID account) {
        return scenes
                .reading(
                        new IdentityScene(),
                        sql ->
                                sql.sql(
                                                """
                                                select paper as kind, made_at as added
                                                from identity.counter_codes
                                                where account = ? order by made_at, id
                                                """)
                                        .param(account)
                                        .query(
                                                (row, n) ->
                                                        List.of(
                                                                row.getString("kind"),
                                                                row.getObject(
                                                                                "added",
                                                                                OffsetDateTime
                                                                                        .class)
                                                                        .toInstant()
                                                                        .toString()))
                                        .list())
                .stream();
    }

    private Stream<List<String>> ways(UUID account) {
        return scenes
                .reading(
                        new IdentityScene(),
                        sql ->
                                sql.sql(
                                                """
                                                select kind, added_at from identity.ways
                                                where account = ? order by added_at, id
                                                """)
                                        .param(account)
                                        .query(
                                                (row, n) ->
                                                        new Way(
                                                                row.getString("kind"),
                                                                row.getObject(
                                                                                "added_at",
                                                                                OffsetDateTime
                                                                                        .class)
                                                                        .toInstant()))
                                        .list())
                .stream()
                .map(way -> List.of(way.kind(), way.added().toString()));
    }

    /** The ways, devices and codes go with the account, which is their owner in the database. */
    @Override
    public void forget(UUID account) {
        sessions.endEverywhere(account);
        scenes.in(
                new IdentityScene(),
                sql ->
                        sql.sql(
                                        """
                                        with codes as (
                                          delete from identity.verifications
                                          where account = :id or email_key =
                                            (select email_key from identity.accounts where id = :id))
                                        delete from identity.accounts where id = :id
                                        """)
                                .param("id", account)
                                .update());
    }
}
