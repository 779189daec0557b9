package org.parvis.plans.central;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parvis.plans.Plan.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The initiatives that come first for the whole government. Each method works in its caller's
 * transaction and scene.
 */
@Component
class PriorityTable {
    /** An initiative in the portfolio of a year, and why it is there. */
    record Priority(int year, Link of, int place, String why) {}

    List<Priority> of(JdbcClient sql, int year) {
        return sql.sql(
                        """
                        select year, holder, code, place, why from plans.priorities
                        where year = ?
                        order by place, holder, code
                        """)
                .param(year)
                .query(
                        (row, n) ->
                                new Priority(
                                        row.getInt("year"),
                                        new Link(row.getString("holder"), row.getString("code")),
                                        row.getInt("place"),
                                        row.getString("why")))
                .list();
    }

    void put(JdbcClient sql, Priority one, UUID member, Instant at) {
        sql.sql(
                        """
                        insert into plans.priorities (year, holder, code, place, why, at, member)
                        values (:year, :holder, :code, :place, :why, :at, :member)
                        on conflict (year, holder, code) do update
                          set place = excluded.place, why = excluded.why, at = excluded.at,
                              member = excluded.member
                        """)
                .param("year", one.year())
                .param("holder", one.of().holder())
                .param("code", one.of().code())
                .param("place", one.place())
                .param("why", one.why())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("member", member)
                .update();
    }

    void remove(JdbcClient sql, int year, Link of) {
        sql.sql("delete from plans.priorities where year = ? and holder = ? and code = ?")
                .params(year, of.holder(), of.code())
                .update();
    }
}
