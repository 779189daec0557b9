package org.parvis.measures;

import java.sql.Types;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which sums: some kinds of facts, over whole months, of one body or all, of one service or all.
 */
public record CellQuery(
        Set<String> kinds,
        YearMonth from,
        YearMonth to,
        @Nullable Home home,
        @Nullable String service) {

    public static CellQuery of(YearMonth from, YearMonth to, String... kinds) {
        return new CellQuery(Set.of(kinds), from, to, null, null);
    }

    public CellQuery in(@Nullable Home only) {
        return new CellQuery(kinds, from, to, only, service);
    }

    public CellQuery about(@Nullable String only) {
        return new CellQuery(kinds, from, to, home, only);
    }

    /** Only the conditions that are asked, so that the database may plan for these. */
    String where() {
        return ofBodies()
                + " and c.month between :from and :to"
                + (service == null ? "" : " and s.service = :service");
    }

    String ofBodies() {
        return " where s.kind = any (:kinds)" + (home == null ? "" : " and s.home = :home");
    }

    JdbcClient.StatementSpec asked(JdbcClient.StatementSpec sql) {
        return sql.param("kinds", kinds.toArray(String[]::new))
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .param("home", home == null ? null : home.id(), Types.OTHER)
                .param("service", service, Types.VARCHAR);
    }
}
