package org.parvis.forms.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of rehearsals: who asked, how far they are, what they found. */
@Component
class RehearsalTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ABANDONED = Duration.ofSeconds(60);

    private final Scenes scenes;
    private final InstantSource clock;

    RehearsalTable(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Asks for one, unless one is waiting or running. */
    void ask(Actor.Agent by, String service, int version) {
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        insert into forms.rehearsals (id, home, service, version,
                                          state, asked_by, asked_at)
                                        select ?, ?, ?, ?, 'waiting', ?, ?
                                        where not exists (select from forms.rehearsals
                                          where home = ? and service = ? and version = ?
                                            and state in ('waiting', 'running'))
                                        """)
                                .param(Ids.next())
                                .param(by.home().id())
                                .param(service)
                                .param(version)
                                .param(by.member())
                                .param(at(clock.instant()))
                                .param(by.home().id())
                                .param(service)
                                .param(version)
                                .update());
    }

    /** The latest one of a body for a version. */
    Optional<Rehearsal> latest(Home home, String service, int version) {
        return scenes.readingJob(
                sql ->
                        sql.sql(
                                        """
                                        select id, home, service, version, state, total, done,
                                          result::text as result, ended_at
                                        from forms.rehearsals
                                        where home = ? and service = ? and version = ?
                                        order by id desc limit 1
                                        """)
                                .param(home.id())
                                .param(service)
                                .param(version)
                                .query((row, n) -> rehearsal(row))
                                .optional());
    }

    private static Rehearsal rehearsal(ResultSet row) throws SQLException {
        String result = row.getString("result");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Rehearsal(
                row.getObject("id", UUID.class),
                new Home(row.getObject("home", UUID.class)),
                row.getString("service"),
                row.getInt("version"),
                row.getString("state"),
                row.getInt("total"),
                row.getInt("done"),
                result == null ? null : JSON.readValue(result, RehearsalResult.class),
                ended == null ? null : ended.toInstant());
    }

    /** What waits, or was left by a program that is gone. */
    Optional<Rehearsal> take() {
        Instant now = clock.instant();
        return scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        update forms.rehearsals set state = 'running', done = 0,
                                          touched_at = ?
                                        where id = (select id from forms.rehearsals
                                          where state = 'waiting'
                                            or (state = 'running' and touched_at < ?)
                                          order by id limit 1 for update skip locked)
                                        returning id, home, service, version, state, total, done,
                                          result::text as result, ended_at
                                        """)
                                .param(at(now))
                                .param(at(now.minus(ABANDONED)))
                                .query((row, n) -> rehearsal(row))
                                .optional());
    }

    void progress(Rehearsal rehearsal, int done, int total) {
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        update forms.rehearsals set done = ?, total = ?,
                                          touched_at = ?
                                        where id = ?
                                        """)
                                .param(done)
                                .param(total)
                                .param(at(clock.instant()))
                                .param(rehearsal.id())
                                .update());
    }

    void end(Rehearsal rehearsal, String state, @Nullable RehearsalResult result) {
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        update forms.rehearsals set state = ?, result = ?::jsonb,
                                          done = total, ended_at = ?
                                        where id = ?
                                        """)
                                .param(state)
                                .param(result == null ? null : JSON.writeValueAsString(result))
                                .param(at(clock.instant()))
                                .param(rehearsal.id())
                                .update());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
