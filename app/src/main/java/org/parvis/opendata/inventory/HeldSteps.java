package org.parvis.opendata.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written to an inventory, and each time it was; in the scene of a member of its body. */
@Component
class HeldSteps {
    /** False when another entry is tied to that dataset, or it is not of this body. */
    boolean add(JdbcClient sql, Actor.Agent by, UUID id, Said said, LocalDate since, Instant at) {
        Said.Why why = said.why();
        return sql.sql(
                                """
                                insert into opendata.held (id, home, title, about, high, dataset, reason,
                                  words, unnamed, look, revision, since, said_by, said_at)
                                select ?, ?, ?::jsonb, ?::jsonb, ?, x.dataset, ?, ?::jsonb, ?, ?, 1, ?, ?, ?
                                from (select ?::uuid as dataset) x
                                where x.dataset is null or exists (
                                  select from opendata.datasets d where d.id = x.dataset)
                                on conflict do nothing
                                """)
                        .param(id)
                        .param(by.home().id())
                        .param(Stored.written(said.title()))
                        .param(Stored.written(said.about()))
                        .param(said.high())
                        .param(why == null ? null : why.reason())
                        .param(Stored.written(why == null ? LocalizedText.EMPTY : why.words()))
                        .param(why != null && why.unnamed())
                        .param(why == null ? null : why.look())
                        .param(since)
                        .param(by.member())
                        .param(at(at))
                        .param(said.dataset())
                        .update()
                == 1;
    }

    /** False when somebody changed it meanwhile, or another entry is tied to that dataset. */
    boolean change(JdbcClient sql, Actor.Agent by, Held was, Said said, Instant at) {
        Said.Why why = said.why();
        return sql.sql(
                                """
                                update opendata.held h set title = ?::jsonb, about = ?::jsonb, high = ?,
                                  dataset = x.dataset, reason = ?, words = ?::jsonb, unnamed = ?, look = ?,
                                  revision = h.revision + 1, said_by = ?, said_at = ?
                                from (select ?::uuid as dataset) x
                                where h.id = ? and h.revision = ? and h.gone_on is null
                                  and (x.dataset is null or exists (
                                    select from opendata.datasets d where d.id = x.dataset))
                                  and not exists (select from opendata.held o
                                    where o.dataset = x.dataset and o.id <> h.id and o.gone_on is null)
                                """)
                        .param(Stored.written(said.title()))
                        .param(Stored.written(said.about()))
                        .param(said.high())
                        .param(why == null ? null : why.reason())
                        .param(Stored.written(why == null ? LocalizedText.EMPTY : why.words()))
                        .param(why != null && why.unnamed())
                        .param(why == null ? null : why.look())
                        .param(by.member())
                        .param(at(at))
                        .param(said.dataset())
                        .param(was.id())
                        .param(was.revision())
                        .update()
                == 1;
    }

    /** Takes it out, or brings it back when nothing says why it is gone. */
    boolean end(JdbcClient sql, Actor.Agent by, Held was, Held.@Nullable Gone gone, Instant at) {
        return sql.sql(
                                """
                                update opendata.held h set gone_on = ?, gone_why = ?, revision = revision + 1,
                                  said_by = ?, said_at = ?
                                where id = ? and revision = ? and (gone_on is null) = ?
                                  and not exists (select from opendata.held o where o.dataset = h.dataset
                                    and o.id <> h.id and o.gone_on is null)
                                """)
                        .param(gone == null ? null : gone.on())
                        .param(gone == null ? null : gone.why())
                        .param(by.member())
                        .param(at(at))
                        .param(was.id())
                        .param(was.revision())
                        .param(gone != null)
                        .update()
                == 1;
    }

    /** Something that was done with an entry. */
    record Step(String kind, Told told, UUID member, Instant at) {}

    /** What a step keeps: all that was said, and why it was taken out. */
    record Told(Said said, String why) {}

    void step(JdbcClient sql, Actor.Agent by, UUID held, int revision, Step step) {
        sql.sql(
                        """
                        insert into opendata.held_steps (id, held, home, revision, step, said, member, at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .param(Ids.next())
                .param(held)
                .param(by.home().id())
                .param(revision)
                .param(step.kind())
                .param(Stored.written(step.told()))
                .param(step.member())
                .param(at(step.at()))
                .update();
    }

    /** All that was done with an entry, the last first. */
    List<Step> steps(JdbcClient sql, UUID held) {
        return sql.sql(
                        """
                        select step, said, member, at from opendata.held_steps where held = ?
                        order by id desc limit 200
                        """)
                .param(held)
                .query(
                        (row, n) ->
                                new Step(
                                        row.getString("step"),
                                        Stored.as(Told.class, row.getString("said")),
                                        row.getObject("member", UUID.class),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
