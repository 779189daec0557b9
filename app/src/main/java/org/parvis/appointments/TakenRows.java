package org.parvis.appointments;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.appointments.TakenTimes.Ranges;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is taken, and at which desks that changed: each method is one statement, in the scene of its
 * caller.
 */
final class TakenRows {
    private TakenRows() {}

    /**
     * What changed since a snapshot.
     *
     * @param snapshot of this reading
     * @param desks of which something was taken or given back by what that one did not see
     */
    record Changes(String snapshot, List<Integer> desks) {}

    /**
     * Desks at which something changed.
     *
     * @param snapshot of the reading before; empty when there was none, and then no desk is named
     */
    static Changes since(JdbcClient sql, String snapshot) {
        return sql.sql(
                        """
                        select cast(pg_current_snapshot() as text) as snapshot, array(
                          select distinct desk from appointments.changes
                          where changed_in
                              >= pg_snapshot_xmin(cast(nullif(:snapshot, '') as pg_snapshot))
                            and not pg_visible_in_snapshot(
                              changed_in, cast(nullif(:snapshot, '') as pg_snapshot))) as desks
                        """)
                .param("snapshot", snapshot)
                .query(
                        (row, n) ->
                                new Changes(
                                        row.getString("snapshot"),
                                        List.of((Integer[]) row.getArray("desks").getArray())))
                .single();
    }

    /** What begins from then on, of those desks at which anything does. */
    static Map<Integer, Ranges> of(JdbcClient sql, Collection<Integer> desks, Instant from) {
        Map<Integer, Ranges> byDesk = new HashMap<>();
        sql.sql("select desk, starts, ends, untils from appointments.taken(:desks, :from)")
                .param("desks", desks.toArray(Integer[]::new))
                .param("from", BookingRows.at(from))
                .query(
                        row -> {
                            byDesk.put(
                                    row.getInt(1),
                                    new Ranges(
                                            longs(row.getArray(2)),
                                            longs(row.getArray(3)),
                                            longs(row.getArray(4))));
                        });
        return byDesk;
    }

    private static long[] longs(Array times) throws SQLException {
        return Arrays.stream((Long[]) times.getArray()).mapToLong(Long::longValue).toArray();
    }
}
