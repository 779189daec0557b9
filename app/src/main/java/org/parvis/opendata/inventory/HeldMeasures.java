package org.parvis.opendata.inventory;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.opendata.inventory.Inventory.Today;
import org.parvis.platform.Columns;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the measures what stands in inventories: one fact for each entry of much use to others,
 * released or not. When it changes, its last fact is taken back on the day of the change, so that
 * the sum up to any day is what stood on that day.
 */
@Component
class HeldMeasures {
    private static final String OUT = "out";
    private static final int AT_ONCE = 1_000;

    private final Scenes scenes;
    private final Measures measures;
    private final Today today;
    private final Publications publications;
    private volatile long counted = -1;

    HeldMeasures(Scenes scenes, Measures measures, Today today, Publications publications) {
        this.publications = publications;
        this.scenes = scenes;
        this.measures = measures;
        this.today = today;
    }

    /**
     * How an entry counts now, and how it did.
     *
     * @param since from which day it counts: that on which it was listed, unless it was changed
     *     since
     * @param released when its first version that is public became so
     */
    private record Turned(
            UUID id,
            Home home,
            LocalDate since,
            @Nullable LocalDate released,
            String now,
            String before,
            int round) {

        /** What changes on that day; the first time, what stood since it was listed. */
        List<MeasuredFact> facts(LocalDate day) {
            List<MeasuredFact> facts = new ArrayList<>();
            if (round > 1) {
                if (!before.equals(OUT)) {
                    facts.add(fact(before, "/back", day, -1));
                }
                if (!now.equals(OUT)) {
                    facts.add(fact(now, "", day, 1));
                }
            } else if (released == null || !released.isAfter(since)) {
                facts.add(fact(now, "", since, 1));
            } else {
                facts.add(fact("no", "/first", since, 1));
                facts.add(fact("no", "/back", released, -1));
                facts.add(fact(now, "", released, 1));
            }
            return facts;
        }

        private MeasuredFact fact(String counted, String which, LocalDate day, long quantity) {
            return MeasuredFact.one(
                            FactKinds.DATA_SET_HELD,
                            "held/" + id + "/" + round + "/" + counted + which,
                            new RecordRef("held", home, id),
                            "inventory",
                            day)
                    .by("released", counted)
                    .times(quantity);
        }
    }

    /** The same, once something was listed, published or taken back since the last time here. */
    void follow() {
        long now = publications.version();
        if (now != counted) {
            count();
            counted = now;
        }
    }

    /** Counts all that changed since the last time, and says how many that were. */
    int count() {
        int all = 0;
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = scenes.job(this::some);
            all += some;
        }
        return all;
    }

    /** In the transaction of a job, of which one runs at a time. */
    private int some(JdbcClient jobs) {
        jobs.sql("select pg_advisory_xact_lock(hashtextextended('opendata.held', 0))")
                .query()
                .listOfRows();
        LocalDate day = today.day();
        List<Turned> turned = turned(jobs, day);
        List<MeasuredFact> facts = new ArrayList<>();
        turned.forEach(one -> facts.addAll(one.facts(day)));
        keep(jobs, turned);
        measures.record(facts);
        return turned.size();
    }

    private List<Turned> turned(JdbcClient jobs, LocalDate day) {
        return jobs.sql(
                        """
                        select h.id, h.home, case when h.revision = 1 then h.since else :day end as since,
                          n.released as now, case when n.released = 'yes' then
                            (select min(v.signed_at) from opendata.versions v where v.dataset = h.dataset) end as at, coalesce(c.released, 'out') as before,
                          coalesce(c.round, 0) + 1 as round
                        from opendata.held h left join opendata.held_counted c on c.held = h.id
                        left join opendata.public_datasets() p on p.dataset = h.dataset
                        cross join lateral (select case when not h.high or h.gone_on is not null then 'out'
                          when p.dataset is not null then 'yes' else 'no' end as released) n
                        where n.released <> coalesce(c.released, 'out')
                        order by h.id limit :most
                        """)
                .param("day", day)
                .param("most", AT_ONCE)
                .query(
                        (row, n) ->
                                new Turned(
                                        row.getObject("id", UUID.class),
                                        new Home(row.getObject("home", UUID.class)),
                                        row.getObject("since", LocalDate.class),
                                        today.day(row.getObject("at", OffsetDateTime.class)),
                                        row.getString("now"),
                                        row.getString("before"),
                                        row.getInt("round")))
                .list();
    }

    private static void keep(JdbcClient jobs, List<Turned> turned) {
        jobs.sql(
                        """
                        insert into opendata.held_counted (held, released, round)
                        select * from unnest(cast(:ids as uuid[]), cast(:now as text[]), cast(:rounds as int[]))
                        on conflict (held) do update set released = excluded.released, round = excluded.round
                        """)
                .param("ids", Columns.of(turned, Turned::id))
                .param("now", Columns.of(turned, Turned::now))
                .param("rounds", Columns.of(turned, Turned::round))
                .update();
    }

    /** What changed is counted within the minute. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> inventoriesToCount(HeldMeasures held) {
            return Tasks.recurring("opendata-inventory", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> held.follow());
        }
    }
}
