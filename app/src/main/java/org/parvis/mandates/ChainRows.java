package org.parvis.mandates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The links of the chains that end at whoever stands in the scene, as the database knows them. */
final class ChainRows {
    private ChainRows() {}

    /** Those that lead to somebody. */
    static List<Chain> to(JdbcClient sql, UUID principal) {
        return links(sql, principal, Ids.NIL);
    }

    /** Those through one mandate that a client gave to a firm. */
    static List<Chain> through(JdbcClient sql, UUID mandate) {
        return links(sql, Ids.NIL, mandate);
    }

    private static List<Chain> links(JdbcClient sql, UUID principal, UUID mandate) {
        return sql.sql("select * from mandates.links(?, ?)")
                .param(principal)
                .param(mandate)
                .query((row, n) -> new Chain(client(row), acts(row, "assigned_acts"), staff(row)))
                .list();
    }

    private static Mandate client(ResultSet row) throws SQLException {
        UUID firm = row.getObject("firm", UUID.class);
        return new Mandate(
                row.getObject("mandate", UUID.class),
                row.getObject("principal", UUID.class),
                PrincipalKind.of(row.getString("principal_kind")),
                row.getString("principal_name"),
                firm,
                row.getString("firm_name"),
                firm,
                row.getString("ground"),
                Set.copyOf(MandateRows.texts(row, "client_services")),
                MandateRows.ids(row, "client_establishments"),
                acts(row, "client_acts"),
                row.getObject("client_from", LocalDate.class),
                row.getObject("client_until", LocalDate.class),
                Proof.NONE,
                Standing.of(row.getString("client_standing")),
                row.getObject("proposed_by", UUID.class),
                false,
                false);
    }

    private static Mandate staff(ResultSet row) throws SQLException {
        return new Mandate(
                row.getObject("mandate", UUID.class),
                row.getObject("firm", UUID.class),
                PrincipalKind.BUSINESS,
                row.getString("firm_name"),
                row.getObject("account", UUID.class),
                row.getString("holder_name"),
                null,
                row.getString("ground"),
                Set.copyOf(MandateRows.texts(row, "staff_services")),
                Set.of(),
                acts(row, "staff_acts"),
                row.getObject("staff_from", LocalDate.class),
                row.getObject("staff_until", LocalDate.class),
                Proof.NONE,
                Standing.of(row.getString("staff_standing")),
                row.getObject("proposed_by", UUID.class),
                false,
                false);
    }

    private static Set<Act> acts(ResultSet row, String column) throws SQLException {
        return Act.set(MandateRows.texts(row, column));
    }
}
