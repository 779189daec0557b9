package org.parvis.forms.versions;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of moves; each method is one statement, in the transaction of a job. */
@Component
class MoveTable {
    /** A draft to be handled, still sealed. */
    record Sealed(UUID id, byte[] content, int revision, @Nullable UUID account) {}

    /** What a draft held before a move, and from which version that move took it. */
    record Before(byte[] content, int from, int to) {}

    /** A draft to be put back: as it is, and as it was before the move. */
    record Back(UUID id, byte[] content, int revision, byte[] before, int movedRevision) {}

    private static final String COLUMNS =
            """
            select id, service, from_version, to_version, state, place, total, done, kept, dropped,
              reasked, started_by, started_at, ended_at
            from forms.moves
            """;

    /** How many drafts stand on each version of a service. */
    record Standing(int version, int drafts) {}

    List<Standing> standings(JdbcClient sql, String service) {
        return sql.sql(
                        """
                        select version, count(*)::int as drafts from forms.drafts
                        where service = ? group by version order by version
                        """)
                .param(service)
                .query((row, n) -> new Standing(row.getInt("version"), row.getInt("drafts")))
                .list();
    }

    /** A new move, unless one runs already for that service. */
    boolean insert(
            JdbcClient sql, UUID id, String service, int from, int to, UUID by, Instant now) {
        return sql.sql(
                                """
                                insert into forms.moves (id, service, from_version, to_version,
                                  state, place, total, started_by, started_at)
                                select :id, :service, :from, :to, 'moving', :nil, count(*), :by, :now
                                from forms.drafts where service = :service and version = :from
                                on conflict (service) where state in ('moving', 'undoing') do nothing
                                """)
                        .param("id", id)
                        .param("service", service)
                        .param("from", from)
                        .param("to", to)
                        .param("nil", Ids.NIL)
                        .param("by", by)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** The moves of a service, latest first. */
    List<Move> of(JdbcClient sql, String service) {
        return sql.sql(COLUMNS + " where service = ? order by id desc limit 20")
                .param(service)
                .query((row, n) -> Move.read(row))
                .list();
    }

    /** A move that has something to do, held: whoever else looks for one finds another or none. */
    Optional<Move> hold(JdbcClient sql) {
        return sql.sql(
                        COLUMNS
                                + """
                                 where state in ('moving', 'undoing')
                                order by id limit 1 for update skip locked
                                """)
                .query((row, n) -> Move.read(row))
                .optional();
    }

    List<Sealed> next(JdbcClient sql, Move move, int most) {
        return sql.sql(
                        """
                        select id, content, revision, account from forms.drafts
                        where service = ? and version = ? and id > ?
                        order by id limit ? for update
                        """)
                .param(move.service())
                .param(move.from())
                .param(move.place())
                .param(most)
                .query(
                        (row, n) ->
                                new Sealed(
                                        row.getObject("id", UUID.class),
                                        row.getBytes("content"),
                                        row.getInt("revision"),
                                        row.getObject("account", UUID.class)))
                .list();
    }

    /** What that draft held before, in the transaction of the draft. */
    Optional<Before> before(JdbcClient sql, UUID move, UUID draft) {
        return sql.sql(
                        """
                        select m.before, v.from_version, v.to_version
                        from forms.moved m join forms.moves v on v.id = m.move
                        where m.move = ? and m.draft = ?
                        """)
                .param(move)
                .param(draft)
                .query((row, n) -> new Before(row.getBytes(1), row.getInt(2), row.getInt(3)))
                .optional();
    }

    /** Its person was told: nothing of what they typed changes by it. */
    void told(JdbcClient sql, UUID draft) {
        sql.sql("update forms.drafts set moved = null where id = ?").param(draft).update();
    }

    /** Remembers what each draft held. */
    void remember(JdbcClient sql, Move move, List<UUID> drafts) {
        sql.sql(
                        """
                        insert into forms.moved (move, draft, revision, before)
                        select :move, d.id, d.revision + 1, d.content from forms.drafts d
                        where d.id = any (:ids::uuid[])
                        """)
                .param("move", move.id())
                .param("ids", ids(drafts))
                .update();
    }

    /**
     * Puts the drafts on the other version, each with its new content.
     *
     * @param told the move of which their people are still to be told; none when they go back
     */
    int put(
            JdbcClient sql,
            List<UUID> drafts,
            List<byte[]> contents,
            int from,
            int to,
            @Nullable UUID told) {
        return sql.sql(
                        """
                        update forms.drafts d
                        set version = :to, content = n.content, revision = d.revision + 1,
                          moved = :told
                        from unnest(:ids::uuid[], :contents::bytea[]) n(id, content)
                        where d.id = n.id and d.version = :from
                        """)
                .param("to", to)
                .param("from", from)
                .param("told", told, Types.OTHER)
                .param("ids", ids(drafts))
                .param("contents", contents.toArray(byte[][]::new))
                .update();
    }

    /** Drafts of a move that can still go back: those that are there, on the version it gave. */
    List<Back> nextBack(JdbcClient sql, Move move, int most) {
        return sql.sql(
                        """
                        select d.id, d.content, d.revision, m.before, m.revision as moved
                        from forms.moved m join forms.drafts d on d.id = m.draft
                        where m.move = ? and m.draft > ? and d.version = ?
                        order by m.draft limit ? for update of d
                        """)
                .param(move.id())
                .param(move.place())
                .param(move.to())
                .param(most)
                .query(
                        (row, n) ->
                                new Back(
                                        row.getObject("id", UUID.class),
                                        row.getBytes("content"),
                                        row.getInt("revision"),
                                        row.getBytes("before"),
                                        row.getInt("moved")))
                .list();
    }

    void advance(JdbcClient sql, Move move) {
        sql.sql(
                        """
                        update forms.moves set state = :state, place = :place, total = :total,
                          done = :done, kept = :kept, dropped = :dropped, reasked = :reasked,
                          ended_at = :ended
                        where id = :id
                        """)
                .param("state", move.state().word())
                .param("place", move.place())
                .param("total", move.total())
                .param("done", move.done())
                .param("kept", move.kept())
                .param("dropped", move.dropped())
                .param("reasked", move.reasked())
                .param("ended", move.endedAt() == null ? null : at(move.endedAt()))
                .param("id", move.id())
                .update();
    }

    /** Begins to undo a move that is done, unless another one runs or what it held is forgotten. */
    boolean undo(JdbcClient sql, UUID move, Instant since) {
        return sql.sql(
                                """
                                update forms.moves m set state = 'undoing', place = :nil, done = 0,
                                  total = (select count(*) from forms.moved where move = m.id)
                                where id = :id and state = 'moved' and ended_at > :since
                                  and not exists (select from forms.moves o
                                    where o.service = m.service and o.state in ('moving', 'undoing'))
                                """)
                        .param("nil", Ids.NIL)
                        .param("id", move)
                        .param("since", at(since))
                        .update()
                == 1;
    }

    /** What drafts held before a move, once it can no longer be undone or was. */
    void forget(JdbcClient sql, Instant before) {
        sql.sql(
                        """
                        delete from forms.moved where move in (select id from forms.moves
                          where state = 'undone' or (state = 'moved' and ended_at <= ?))
                        """)
                .param(at(before))
                .update();
    }

    private static String[] ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
