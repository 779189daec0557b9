package org.parvis.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of edited pages; each method is one statement, in its caller's scene. */
@Component
public class PageTable {
    /** A version that is public, or was when its page was archived. */
    public record Public(PageVersion version, boolean archived, String successor) {}

    /** Until the end of its transaction nobody else changes that page. */
    public static void alone(JdbcClient jdbc, PageKey key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("content " + key)
                .query()
                .listOfRows();
    }

    public List<Public> shown(JdbcClient jdbc) {
        return jdbc.sql(
                        "select distinct on (s.section, s.stem) s.step, s.words, "
                                + PageRows.VERSION
                                + """
                                 from content.steps s join content.versions v using (section, stem, number)
                                where s.step in ('published', 'archived')
                                order by s.section, s.stem, s.id desc
                                """)
                .query(
                        (row, n) ->
                                new Public(
                                        PageRows.version(row),
                                        row.getString("step").equals("archived"),
                                        row.getString("words")))
                .list();
    }

    public Optional<Home> home(JdbcClient jdbc, PageKey key) {
        return jdbc.sql("select home from content.pages where section = ? and stem = ?")
                .param(key.section().folder())
                .param(key.stem())
                .query((row, n) -> new Home(row.getObject("home", UUID.class)))
                .optional();
    }

    public List<PageVersion> versions(JdbcClient jdbc, Home home) {
        return jdbc.sql(
                        "select "
                                + PageRows.VERSION
                                + " from content.versions v where home = ? order by number desc")
                .param(home.id())
                .query((row, n) -> PageRows.version(row))
                .list();
    }

    public List<PageVersion> versions(JdbcClient jdbc, PageKey key) {
        return jdbc.sql(
                        "select "
                                + PageRows.VERSION
                                + " from content.versions v where section = ? and stem = ?"
                                + " order by number desc")
                .param(key.section().folder())
                .param(key.stem())
                .query((row, n) -> PageRows.version(row))
                .list();
    }

    /** The steps of all pages of a body, newest first. */
    public Map<PageKey, List<PageStep>> steps(JdbcClient jdbc, Home home) {
        Map<PageKey, List<PageStep>> all = new HashMap<>();
        jdbc.sql(
                        """
                        select section, stem, number, step, member, words, due, at from content.steps
                        where home = ? order by id desc
                        """)
                .param(home.id())
                .query(
                        row -> {
                            all.computeIfAbsent(PageRows.key(row), any -> new ArrayList<>())
                                    .add(PageRows.step(row));
                        });
        return all;
    }

    public List<PageStep> steps(JdbcClient jdbc, PageKey key) {
        return jdbc.sql(
                        """
                        select number, step, member, words, due, at from content.steps
                        where section = ? and stem = ? order by id desc
                        """)
                .param(key.section().folder())
                .param(key.stem())
                .query((row, n) -> PageRows.step(row))
                .list();
    }

    public void page(JdbcClient jdbc, PageKey key, Home home) {
        jdbc.sql(
                        """
                        insert into content.pages (section, stem, home) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .param(key.section().folder())
                .param(key.stem())
                .param(home.id())
                .update();
    }

    /** Fails with a duplicate key when somebody saved that number before. */
    public void version(JdbcClient jdbc, PageVersion one) {
        jdbc.sql(
                        """
                        insert into content.versions (home, section, stem, number, fr, en, still_right,
                          saved_by, saved_at, pictures)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ' '))
                        """)
                .param(one.home().id())
                .param(one.key().section().folder())
                .param(one.key().stem())
                .param(one.number())
                .param(one.fr())
                .param(one.en())
                .param(one.stillRight())
                .param(one.savedBy())
                .param(at(one.savedAt()))
                .param(String.join(" ", one.pictures()))
                .update();
    }

    public void step(JdbcClient jdbc, PageKey key, Home home, PageStep step) {
        jdbc.sql(
                        """
                        insert into content.steps (id, home, section, stem, number, step, member, words, due, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(Ids.next())
                .param(home.id())
                .param(key.section().folder())
                .param(key.stem())
                .param(step.number())
                .param(step.kind().word())
                .param(step.member())
                .param(step.words())
                .param(due(step.due()))
                .param(at(step.at()))
                .update();
    }

    /** False when the database does not let it out. */
    public boolean release(
            JdbcClient jdbc, PageKey key, int number, @Nullable Instant due, Instant now) {
        return jdbc.sql("select content.release(?, ?, ?, ?, ?::timestamptz, ?)")
                .param(Ids.next())
                .param(key.section().folder())
                .param(key.stem())
                .param(number)
                .param(due(due))
                .param(at(now))
                .query(Boolean.class)
                .single();
    }

    /** What was to be published by now and still waits for it; as a job. */
    public List<Scheduled> due(JdbcClient jobs, Instant now) {
        return jobs.sql(
                        """
                        select section, stem, home, number from content.steps s
                        where step = 'scheduled' and due <= ? and not exists (
                          select from content.steps later
                          where later.section = s.section and later.stem = s.stem
                            and later.id > s.id)
                        """)
                .param(at(now))
                .query(
                        (row, n) ->
                                new Scheduled(
                                        PageRows.key(row),
                                        new Home(row.getObject("home", UUID.class)),
                                        row.getInt("number")))
                .list();
    }

    /** A version whose day came. */
    public record Scheduled(PageKey key, Home home, int number) {}

    /** Whether that day is new here; as a job. */
    public boolean begins(JdbcClient jobs, LocalDate day) {
        jobs.sql("delete from content.days where day < ?").param(day).update();
        return jobs.sql("insert into content.days (day) values (?) on conflict do nothing")
                        .param(day)
                        .update()
                == 1;
    }

    private static @Nullable OffsetDateTime due(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
