package org.parvis.disputes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.parvis.platform.Scene;
import org.parvis.testing.SceneReading;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database shows of a dispute beside what is said there, in somebody's scene: who stands
 * in it, whose days run, which audiences there are, papers, how each is reached, and letters to
 * them.
 */
record DisputeFrame(
        Set<String> parties,
        Set<String> clocks,
        Set<String> audiences,
        Set<String> papers,
        Set<String> seats,
        Set<String> letters,
        Set<String> templates,
        Set<String> proofs) {
    static DisputeFrame of(SceneReading as, Scene scene, UUID file) {
        return as.reading(
                scene,
                sql ->
                        new DisputeFrame(
                                all(sql, "cases.parties", "number", file),
                                all(sql, "cases.deadlines", "party", file),
                                all(sql, "cases.compartments", "number", file),
                                all(sql, "disputes.papers", "what", file),
                                all(sql, "disputes.seats", "number", file),
                                all(sql, "disputes.letters", "number", file),
                                ofAddresses(sql, "disputes.templates"),
                                ofAddresses(sql, "disputes.proofs")));
    }

    /** What belongs to addresses, and to no file: whoever comes by one of them sees none. */
    private static Set<String> ofAddresses(JdbcClient sql, String table) {
        return may(sql, table)
                ? Set.copyOf(
                        sql.sql("select encode(address, 'hex') from " + table)
                                .query(String.class)
                                .list())
                : Set.of();
    }

    /** Nothing where they may not even ask. */
    private static Set<String> all(JdbcClient sql, String table, String column, UUID file) {
        return new TreeSet<>(
                may(sql, table)
                        ? sql.sql(
                                        "select %s::text from %s where case_file = ?"
                                                .formatted(column, table))
                                .param(file)
                                .query(String.class)
                                .list()
                        : List.of());
    }

    private static boolean may(JdbcClient sql, String table) {
        return sql.sql(
                        """
                        select case when has_schema_privilege(:schema, 'usage')
                          then has_any_column_privilege(:table, 'select') else false end
                        """)
                .param("schema", table.substring(0, table.indexOf('.')))
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    /** Each thing that is there, by where it is. */
    List<String> each() {
        List<String> each = new ArrayList<>();
        parties.forEach(one -> each.add("party " + one));
        clocks.forEach(one -> each.add("clock " + one));
        audiences.forEach(one -> each.add("audience " + one));
        papers.forEach(one -> each.add("paper " + one));
        seats.forEach(one -> each.add("seat " + one));
        letters.forEach(one -> each.add("letter " + one));
        templates.forEach(one -> each.add("template " + one));
        proofs.forEach(one -> each.add("proof " + one));
        return each;
    }
}
