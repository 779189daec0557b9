package org.parvis.plans;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.parvis.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the central office said of each point of a revision, and what the body answered. Each method
 * works in its caller's transaction and scene.
 */
@Component
public class RemarkTable {
    public List<Remark> of(JdbcClient sql, String holder, int number) {
        return sql.sql(
                        """
                        select point, asks, words, answer
                        from plans.remarks
                        where holder = :holder and number = :number
                        order by point
                        """)
                .param("holder", holder)
                .param("number", number)
                .query(
                        (row, n) ->
                                new Remark(
                                        row.getString("point"),
                                        row.getBoolean("asks"),
                                        row.getString("words"),
                                        row.getString("answer")))
                .list();
    }

    /** Says it of points; what was said of them before gives way, the answers stay to be read. */
    public void put(JdbcClient sql, Revision of, List<Remark> remarks, Instant at) {
        sql.sql(
                        """
                        insert into plans.remarks (home, holder, number, point, asks, words, at)
                        select :home, :holder, :number, point, asks, words, :at
                        from unnest(
                          cast(:points as text[]), cast(:asks as boolean[]), cast(:words as text[]))
                          as r (point, asks, words)
                        on conflict (holder, number, point) do update
                          set asks = excluded.asks, words = excluded.words, at = excluded.at
                        """)
                .param("home", of.home().id())
                .param("holder", of.holder())
                .param("number", of.number())
                .param("points", Columns.of(remarks, Remark::point))
                .param("asks", Columns.of(remarks, Remark::asks))
                .param("words", Columns.of(remarks, Remark::words))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void answer(JdbcClient sql, Revision of, String point, String answer) {
        sql.sql(
                        """
                        update plans.remarks set answer = :answer
                        where holder = :holder and number = :number and point = :point
                        """)
                .param("answer", answer)
                .param("holder", of.holder())
                .param("number", of.number())
                .param("point", point)
                .update();
    }
}
