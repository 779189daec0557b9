package org.parvis.correspondence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The addresses of an account beside its e-mail, what it chose, and every consent that it gave or
 * took back. Each method is one statement, in the scene of its caller.
 */
@Component
class OwnAddresses {
    private final Sealer sealer;
    private final InstantSource clock;

    OwnAddresses(Vault vault, InstantSource clock) {
        this.sealer = vault.installation("correspondence.addresses");
        this.clock = clock;
    }

    /**
     * What somebody chose.
     *
     * @param daily one mail a day instead of many
     */
    record Choice(Channel channel, boolean daily) {
        /** Who never chose anything. */
        static final Choice UNSAID = new Choice(Channel.EMAIL, false);
    }

    /** A consent given or taken back, and how. */
    record Consent(Channel channel, boolean given, Instant at, String how) {}

    Optional<String> find(JdbcClient sql, UUID account, Channel channel) {
        return sql.sql(
                        """
                        select sealed from correspondence.addresses
                        where account = :account and channel = :channel
                        """)
                .param("account", account)
                .param("channel", channel.code())
                .query((row, n) -> row.getBytes("sealed"))
                .optional()
                .map(bytes -> open(account, channel, bytes));
    }

    /** Keeps a proved number or a postal address, in place of the one before. */
    void keep(JdbcClient sql, UUID account, Channel channel, String address) {
        sql.sql(
                        """
                        insert into correspondence.addresses (account, channel, sealed, kept_at)
                        values (:account, :channel, :sealed, :now)
                        on conflict (account, channel) do update
                          set sealed = excluded.sealed, kept_at = excluded.kept_at
                        """)
                .param("account", account)
                .param("channel", channel.code())
                .param("sealed", sealer.seal(utf8(address), bound(account, channel)))
                .param("now", now())
                .update();
    }

    void forget(JdbcClient sql, UUID account, Channel channel) {
        sql.sql(
                        """
                        delete from correspondence.addresses
                        where account = :account and channel = :channel
                        """)
                .param("account", account)
                .param("channel", channel.code())
                .update();
    }

    Optional<Choice> choice(JdbcClient sql, UUID account) {
        return sql.sql("select channel, daily from correspondence.choices where account = ?")
                .param(account)
                .query(
                        (row, n) ->
                                new Choice(
                                        Channel.of(row.getString("channel")).orElseThrow(),
                                        row.getBoolean("daily")))
                .optional();
    }

    void choose(JdbcClient sql, UUID account, Choice choice) {
        sql.sql(
                        """
                        insert into correspondence.choices (account, channel, daily, chosen_at)
                        values (:account, :channel, :daily, :now)
                        on conflict (account) do update set channel = excluded.channel,
                          daily = excluded.daily, chosen_at = excluded.chosen_at
                        """)
                .param("account", account)
                .param("channel", choice.channel().code())
                .param("daily", choice.daily())
                .param("now", now())
                .update();
    }

    /** Writes down that somebody agreed to be told by that channel, or no longer does. */
    void consent(JdbcClient sql, UUID account, Channel channel, boolean given, String how) {
        sql.sql(
                        """
                        insert into correspondence.consents (id, account, channel, given, at, how)
                        values (:id, :account, :channel, :given, :now, :how)
                        """)
                .param("id", Ids.next())
                .param("account", account)
                .param("channel", channel.code())
                .param("given", given)
                .param("now", now())
                .param("how", how)
                .update();
    }

    /** Latest first. */
    List<Consent> consents(JdbcClient sql, UUID account) {
        return sql.sql(
                        """
                        select channel, given, at, how from correspondence.consents
                        where account = ? order by id desc limit 50
                        """)
                .param(account)
                .query(OwnAddresses::consent)
                .list();
    }

    private static Consent consent(ResultSet row, int n) throws SQLException {
        return new Consent(
                Channel.of(row.getString("channel")).orElseThrow(),
                row.getBoolean("given"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("how"));
    }

    private String open(UUID account, Channel channel, byte[] sealed) {
        return new String(sealer.unseal(sealed, bound(account, channel)), StandardCharsets.UTF_8);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] bound(UUID account, Channel channel) {
        return utf8(account + ":" + channel.code());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
