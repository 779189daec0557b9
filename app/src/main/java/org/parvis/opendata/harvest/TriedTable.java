package org.parvis.opendata.harvest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of addresses that were tried; each method is one statement. */
@Component
class TriedTable {
    /** What datasets that are there still name: their files, and where one gets to them. */
    private static final String NAMED =
            """
            with named as materialized (
              select distinct a.address
              from opendata.harvested h join opendata.origins o on o.id = h.origin
                cross join jsonb_array_elements(h.dataset -> 'files') one
                cross join lateral (values (one ->> 'address'), (one ->> 'access')) a (address)
              where h.gone_at is null and o.stopped_at is null and a.address is not null)
            """;

    /** Those of these that were tried; in the scene of a reader. */
    List<Tried> of(JdbcClient sql, List<String> addresses) {
        return sql.sql(
                        """
                        select address, answered, said, tried_at from opendata.tried
                        where address = any(?)
                        """)
                .param(addresses.toArray(String[]::new))
                .query(
                        (row, n) ->
                                new Tried(
                                        row.getString("address"),
                                        row.getBoolean("answered"),
                                        row.getString("said"),
                                        row.getObject("tried_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /** What all of them answer, in one number; in the scene of a reader. */
    long answers(JdbcClient sql) {
        return sql.sql(
                        """
                        select coalesce(sum(hashtextextended(address, answered::int) >> 20), 0)::bigint
                        from opendata.tried
                        """)
                .query(Long.class)
                .single();
    }

    /**
     * Those of datasets that are there still and were not asked since then, those never asked
     * first; in the scene of a job.
     */
    List<String> due(JdbcClient jobs, Instant since, int most) {
        return jobs.sql(
                        NAMED
                                + """
                                select f.address from named f
                                left join opendata.tried t on t.address = f.address
                                where length(f.address) <= 2000 and coalesce(t.tried_at, '-infinity') <= ?
                                order by t.tried_at nulls first, f.address limit ?
                                """)
                .param(HarvestTable.at(since))
                .param(most)
                .query(String.class)
                .list();
    }

    /** Those that no dataset names any more; returns how many. In the scene of a job. */
    int forget(JdbcClient jobs) {
        return jobs.sql(
                        NAMED
                                + """
                                delete from opendata.tried t
                                where not exists (select from named f where f.address = t.address)
                                """)
                .update();
    }

    /** In the scene of a job. */
    void keep(JdbcClient jobs, Tried one) {
        jobs.sql(
                        """
                        insert into opendata.tried (address, answered, said, tried_at) values (?, ?, ?, ?)
                        on conflict (address) do update set answered = excluded.answered, said = excluded.said,
                          tried_at = excluded.tried_at
                        """)
                .param(one.address())
                .param(one.answered())
                .param(one.said())
                .param(HarvestTable.at(one.at()))
                .update();
    }
}
