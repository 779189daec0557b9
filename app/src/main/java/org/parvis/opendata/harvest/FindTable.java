package org.parvis.opendata.harvest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a reading has found so far, and how it becomes public; each method is one statement, in the
 * transaction of a job.
 */
@Component
class FindTable {
    /** Keeps what was found; returns how many of them had not been found before. */
    int keep(JdbcClient jobs, Harvest of, List<Find> finds) {
        if (finds.isEmpty()) {
            return 0;
        }
        UUID origin = of.origin();
        return jobs.sql(
                        """
                        insert into opendata.harvest_finds (harvest, source, id, name, digest, dataset)
                        select ?, f.source, f.id, f.name, f.digest, f.dataset::jsonb
                        from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                          as f (source, id, name, digest, dataset)
                        on conflict do nothing
                        """)
                .param(of.id())
                .param(finds.stream().map(Find::source).toArray(String[]::new))
                .param(finds.stream().map(find -> find.id(origin)).toArray(UUID[]::new))
                .param(finds.stream().map(find -> find.name(origin)).toArray(String[]::new))
                .param(finds.stream().map(Find::digest).toArray(String[]::new))
                .param(finds.stream().map(Find::written).toArray(String[]::new))
                .update();
    }

    /** The same of what cannot be taken. */
    int refuse(JdbcClient jobs, Harvest of, List<Unfit> unfit) {
        if (unfit.isEmpty()) {
            return 0;
        }
        return jobs.sql(
                        """
                        insert into opendata.harvest_refusals (harvest, source, title, why)
                        select ?, f.source, f.title, f.why::jsonb
                        from unnest(?::text[], ?::text[], ?::text[]) as f (source, title, why)
                        on conflict do nothing
                        """)
                .param(of.id())
                .param(unfit.stream().map(Unfit::source).toArray(String[]::new))
                .param(unfit.stream().map(Unfit::title).toArray(String[]::new))
                .param(unfit.stream().map(one -> Stored.written(one.why())).toArray(String[]::new))
                .update();
    }

    /** How many different datasets were met. */
    int met(JdbcClient jobs, UUID harvest) {
        return jobs.sql(
                        """
                        select (select count(*) from opendata.harvest_finds where harvest = :harvest)
                          + (select count(*) from opendata.harvest_refusals where harvest = :harvest)
                        """)
                .param("harvest", harvest)
                .query(Integer.class)
                .single();
    }

    /** Whether all that is shown of an origin would go away at once. */
    boolean empties(JdbcClient jobs, Harvest of) {
        return jobs.sql(
                        """
                        select exists (select from opendata.harvested where origin = ? and gone_at is null)
                          and not exists (select from opendata.harvest_finds where harvest = ?)
                        """)
                .param(of.origin())
                .param(of.id())
                .query(Boolean.class)
                .single();
    }

    void forgetFinds(JdbcClient jobs, UUID harvest) {
        jobs.sql("delete from opendata.harvest_finds where harvest = ?").param(harvest).update();
    }

    void forgetRefusals(JdbcClient jobs, UUID harvest) {
        jobs.sql("delete from opendata.harvest_refusals where harvest = ?").param(harvest).update();
    }

    /** Those of readings before that one are of no use any more. */
    void forgetOlderRefusals(JdbcClient jobs, Harvest of) {
        jobs.sql(
                        """
                        delete from opendata.harvest_refusals where harvest in (
                          select id from opendata.harvests where origin = ? and id <> ?)
                        """)
                .param(of.origin())
                .param(of.id())
                .update();
    }

    /** All that was found is public; whether each is new (true) or was changed (false). */
    List<Boolean> publish(JdbcClient jobs, Harvest of, Instant now) {
        return jobs.sql(
                        """
                        insert into opendata.harvested as h
                          (id, origin, source, name, digest, dataset, first_at, changed_at)
                        select f.id, :origin, f.source, f.name, f.digest, f.dataset, :at, :at
                        from opendata.harvest_finds f where f.harvest = :harvest
                        on conflict (origin, source) do update set digest = excluded.digest,
                          dataset = excluded.dataset, changed_at = excluded.changed_at, gone_at = null
                        where h.digest <> excluded.digest or h.gone_at is not null
                        returning xmax = 0
                        """)
                .params(
                        Map.of(
                                "origin", of.origin(),
                                "harvest", of.id(),
                                "at", HarvestTable.at(now)))
                .query(Boolean.class)
                .list();
    }

    /** What is there no more is marked; what could not be taken this time stays as it was. */
    int mark(JdbcClient jobs, Harvest of, Instant now) {
        return jobs.sql(
                        """
                        update opendata.harvested h set gone_at = :at
                        where h.origin = :origin and h.gone_at is null
                          and not exists (select from opendata.harvest_finds f
                            where f.harvest = :harvest and f.source = h.source)
                          and not exists (select from opendata.harvest_refusals r
                            where r.harvest = :harvest and r.source = h.source)
                        """)
                .params(
                        Map.of(
                                "origin", of.origin(),
                                "harvest", of.id(),
                                "at", HarvestTable.at(now)))
                .update();
    }

    /** What the last reading of an origin did not take. */
    List<Unfit> refusals(JdbcClient jobs, UUID harvest, int most) {
        return jobs.sql(
                        """
                        select source, title, why from opendata.harvest_refusals
                        where harvest = ? order by title, source limit ?
                        """)
                .param(harvest)
                .param(most)
                .query(
                        (row, n) ->
                                new Unfit(
                                        row.getString("source"),
                                        row.getString("title"),
                                        Stored.as(Refusal.class, row.getString("why"))))
                .list();
    }
}
