package org.parvis.opendata.quality;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Whether a dataset is one of a body, whether something is being prepared of it, and its promise.
 */
@Component
class BodyDatasets {
    private final Scenes scenes;
    private final ZoneId zone;

    BodyDatasets(Scenes scenes, ZoneId zone) {
        this.scenes = scenes;
        this.zone = zone;
    }

    /** Whether something is being prepared; nothing when it is none of the member's body. */
    Optional<Boolean> open(Actor.Agent by, String name) {
        return scenes.reading(
                MemberScene.of(by),
                sql ->
                        sql.sql(
                                        """
                                        select exists (select from opendata.drafts p where p.dataset = d.id) as open
                                        from opendata.datasets d where d.home = ? and d.name = ?
                                        """)
                                .param(by.home().id())
                                .param(name)
                                .query(Boolean.class)
                                .optional());
    }

    /** The names of those of which something is being prepared. */
    Set<String> open(Actor.Agent by) {
        return scenes.reading(
                MemberScene.of(by),
                sql ->
                        Set.copyOf(
                                sql.sql(
                                                """
                                                select d.name from opendata.drafts p
                                                join opendata.datasets d on d.id = p.dataset
                                                where p.home = ?
                                                """)
                                        .param(by.home().id())
                                        .query(String.class)
                                        .list()));
    }

    /**
     * What was promised of a dataset.
     *
     * @param frequency code of it; empty when none was declared
     * @param filed the day of its newest file
     */
    record Promise(String frequency, LocalDate filed) {}

    /** What was promised of each dataset of which a version is public. */
    List<Promise> promises(Actor.Agent by) {
        return scenes.reading(
                MemberScene.of(by),
                sql ->
                        sql.sql(
                                        """
                                        select n.description ->> 'frequency' as frequency,
                                          (select min(f.signed_at) from opendata.versions f
                                            where f.dataset = n.dataset
                                              and f.file ->> 'digest' = n.file ->> 'digest') as filed_at
                                        from (select v.dataset, max(v.number) as number
                                          from opendata.versions v
                                          where v.home = ? and not exists (
                                            select from opendata.recalls r
                                            where r.dataset = v.dataset and r.number = v.number)
                                          group by v.dataset) last
                                        join opendata.versions n
                                          on n.dataset = last.dataset and n.number = last.number
                                        """)
                                .param(by.home().id())
                                .query(
                                        (row, n) ->
                                                new Promise(
                                                        row.getString("frequency"),
                                                        row.getObject(
                                                                        "filed_at",
                                                                        OffsetDateTime.class)
                                                                .atZoneSameInstant(zone)
                                                                .toLocalDate()))
                                .list());
    }
}
