package org.parvis.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table, as sums that change with any of them. */
final class Everything {
    /**
     * What any request may write: who asked how often, what was read or handed over, until when a
     * session is.
     */
    private static final Predicate<String> OF_REQUESTS =
            List.of(
                            "audit.",
                            "cases.transfer_packages",
                            "identity.sessions",
                            "identity.throttles",
                            "portal.waiting",
                            "platform.")
                    .stream()
                    .<Predicate<String>>map(prefix -> table -> table.startsWith(prefix))
                    .reduce(Predicate::or)
                    .orElseThrow();

    private Everything() {}

    /** The tables with a row in which one of these signs stands, plainly or as JSON writes it. */
    static List<String> holding(String signs, JdbcClient owner) {
        StringBuilder any = new StringBuilder();
        signs.chars()
                .filter(c -> c != 0)
                .forEach(c -> any.append((char) c).append("|\\\\u%04x|".formatted(c)));
        String pattern = any.substring(0, any.length() - 1);
        String sql = "select exists (select from %s t where t::text ~* :pattern)";
        return tables(owner).stream()
                .filter(
                        table ->
                                owner.sql(sql.formatted(table))
                                        .param("pattern", pattern)
                                        .query(Boolean.class)
                                        .single())
                .toList();
    }

    /** By table; asked by the owner. */
    static Map<String, String> in(JdbcClient owner) {
        Map<String, String> sums = new TreeMap<>();
        for (String table : tables(owner)) {
            if (!OF_REQUESTS.test(table)) {
                String sql =
                        "select count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) from %s t"
                                .formatted(table);
                sums.put(table, owner.sql(sql).query(String.class).single());
            }
        }
        return sums;
    }

    private static List<String> tables(JdbcClient owner) {
        return owner.sql(
                        """
                                select format('%I.%I', table_schema, table_name)
                                from information_schema.tables
                                where table_schema not in ('pg_catalog', 'information_schema')
                                  and table_type = 'BASE TABLE'
                                """)
                .query(String.class)
                .list();
    }
}
