package org.parvis.mandates;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of mandates; every statement runs in the caller's scene. */
public final class MandateRows {
    public static final String SELECT =
            """
            select id, principal, principal_kind, principal_name, holder, holder_name, firm, ground,
                   services, establishments, acts, from_day, until_day, proof, proof_file,
                   proof_name, register, standing, proposed_by,
                   consult, hidden
            from mandates.mandates
            """;

    private MandateRows() {}

    public static Optional<Mandate> find(JdbcClient sql, UUID id) {
        return sql.sql(SELECT + " where id = ?").param(id).query(MandateRows::mandate).optional();
    }

    /** The same as the first thing that a transaction reads. */
    static Scenes.First<Mandate> first(UUID id) {
        return new Scenes.First<>(SELECT + " where id = ?", List.of(id), MandateRows::mandate);
    }

    /** What somebody holds for one other: few rows, over or not. */
    static List<Mandate> held(JdbcClient sql, UUID holder, UUID principal) {
        return sql.sql(SELECT + " where holder = ? and principal = ? order by until_day desc")
                .param(holder)
                .param(principal)
                .query(MandateRows::mandate)
                .list();
    }

    public static void insert(
            JdbcClient sql,
            Mandate m,
            @Nullable String awaited,
            @Nullable UUID decider,
            Instant at) {
        sql.sql(
                        """
                        insert into mandates.mandates (id, principal, principal_kind, principal_name,
                          holder, holder_name, firm, awaited, ground, services, establishments, acts, from_day, until_day,
                          proof, proof_file, proof_name, register, standing, proposed_by, consult,
                          decider, made_at, opened_at)
                        values (:id, :principal, :kind, :principalName, :holder, :holderName,
                          :firm, :awaited, :ground, :services, :establishments, :acts, :from, :until, :proof, :proofFile, :proofName, :register, :standing,
                          :by, :consult, :decider, :at, case when :standing = 'open' then :at end)
                        """)
                .param("id", m.id())
                .param("principal", m.principal(), Types.OTHER)
                .param("kind", m.kind().code())
                .param("principalName", m.principalName())
                .param("holder", m.holder(), Types.OTHER)
                .param("holderName", m.holderName())
                .param("firm", m.firm(), Types.OTHER)
                .param("awaited", awaited, Types.VARCHAR)
                .param("ground", m.ground())
                .param("services", m.services().isEmpty() ? null : codes(m.services()), Types.ARRAY)
                .param(
                        "establishments",
                        m.establishments().isEmpty()
                                ? null
                                : m.establishments().stream().sorted().toArray(UUID[]::new),
                        Types.ARRAY)
                .param("acts", m.acts().stream().map(Act::code).sorted().toArray(String[]::new))
                .param("from", m.from())
                .param("until", m.until())
                .param("proof", m.proof().reference(), Types.VARCHAR)
                .param("proofFile", m.proof().document(), Types.OTHER)
                .param("proofName", m.proof().name(), Types.VARCHAR)
                .param(
                        "register",
                        m.proof().register() == null ? null : m.proof().register().code(),
                        Types.VARCHAR)
                .param("standing", m.standing().code())
                .param("by", m.proposedBy())
                .param("consult", m.consult())
                .param("decider", decider, Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Moves it on, unless somebody did meanwhile. */
    public static boolean move(JdbcClient sql, UUID id, Standing from, Standing to, Instant at) {
        return sql.sql(
                                """
                                update mandates.mandates set standing = :to,
                                  opened_at = case when :to = 'open' then :at::timestamptz else opened_at end
                                where id = :id and standing = :from
                                """)
                        .param("id", id)
                        .param("from", from.code())
                        .param("to", to.code())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Ends it at once, whichever side asks. */
    public static boolean revoke(JdbcClient sql, UUID id, UUID by, Instant at) {
        return sql.sql(
                                """
                                update mandates.mandates
                                set standing = 'revoked', ended_at = :at, ended_by = :by
                                where id = :id and standing in ('proposed', 'deciding', 'open')
                                """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static String[] codes(Set<String> services) {
        return services.stream().sorted().toArray(String[]::new);
    }

    public static Mandate mandate(ResultSet row, int n) throws SQLException {
        return new Mandate(
                row.getObject("id", UUID.class),
                row.getObject("principal", UUID.class),
                PrincipalKind.of(row.getString("principal_kind")),
                row.getString("principal_name"),
                row.getObject("holder", UUID.class),
                row.getString("holder_name"),
                row.getObject("firm", UUID.class),
                row.getString("ground"),
                Set.copyOf(texts(row, "services")),
                ids(row, "establishments"),
                Act.set(texts(row, "acts")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                new Proof(
                        row.getString("proof"),
                        row.getObject("proof_file", UUID.class),
                        row.getString("proof_name"),
                        Proof.Said.of(row.getString("register"))),
                Standing.of(row.getString("standing")),
                row.getObject("proposed_by", UUID.class),
                row.getBoolean("consult"),
                row.getBoolean("hidden"));
    }

    static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? Set.of() : Set.of((UUID[]) array.getArray());
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
