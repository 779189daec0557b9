package org.parvis.plans.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.plans.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What bodies ask, offer, take and learn. Each method works in its caller's transaction and scene.
 */
@Component
public class HelpTable {
    /** What a body asks; the answer is empty until there is one. */
    record Request(Home home, UUID id, String subject, String words, Instant at, String answer) {}

    /** Something that others may take. */
    public record Solution(Home home, UUID id, String name, String about, String builds) {}

    /** That a body took a solution, and what it changed there. */
    public record Adopter(Home home, UUID solution, LocalDate since, String words) {}

    /** What a body learned. */
    public record Lesson(Home home, UUID id, String title, String words, Instant at) {}

    /** What a body said of itself on a day: a level from 0 to 3 for each statement. */
    record Assessment(Home home, Instant at, Map<String, Integer> levels) {}

    /** A JSON object of levels. */
    private record Levels(Map<String, Integer> levels) {}

    private static final String REQUESTS =
            "select home, id, subject, words, at, answer from plans.help";

    private static final String SOLUTIONS =
            "select home, id, name, about, builds from plans.solutions";

    private static final String ADOPTERS =
            "select home, solution, since, words from plans.adopters";

    List<Request> requests(JdbcClient sql) {
        return sql.sql(REQUESTS + " order by answer <> '', at desc limit 200")
                .query((row, n) -> request(row))
                .list();
    }

    Optional<Request> request(JdbcClient sql, UUID id) {
        return sql.sql(REQUESTS + " where id = ?")
                .param(id)
                .query((row, n) -> request(row))
                .optional();
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                home(row),
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("words"),
                at(row),
                row.getString("answer"));
    }

    void ask(JdbcClient sql, Request one, UUID member) {
        sql.sql(
                        """
                        insert into plans.help (home, id, subject, words, at, member)
                        values (:home, :id, :subject, :words, :at, :member)
                        """)
                .param("home", one.home().id())
                .param("id", one.id())
                .param("subject", one.subject())
                .param("words", one.words())
                .param("at", one.at().atOffset(ZoneOffset.UTC))
                .param("member", member)
                .update();
    }

    void answer(JdbcClient sql, UUID id, String answer, Instant at) {
        sql.sql("update plans.help set answer = :answer, answered = :at where id = :id")
                .param("answer", answer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    List<Solution> solutions(JdbcClient sql) {
        return sql.sql(SOLUTIONS + " order by name, id limit 500")
                .query((row, n) -> solution(row))
                .list();
    }

    Optional<Solution> solution(JdbcClient sql, UUID id) {
        return sql.sql(SOLUTIONS + " where id = ?")
                .param(id)
                .query((row, n) -> solution(row))
                .optional();
    }

    private static Solution solution(ResultSet row) throws SQLException {
        return new Solution(
                home(row),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("about"),
                row.getString("builds"));
    }

    /** Offers it; what is offered already stays as it is. */
    public void offer(JdbcClient sql, Solution one, @Nullable UUID member, Instant at) {
        sql.sql(
                        """
                        insert into plans.solutions (home, id, name, about, builds, at, member)
                        values (:home, :id, :name, :about, :builds, :at, :member)
                        on conflict do nothing
                        """)
                .param("home", one.home().id())
                .param("id", one.id())
                .param("name", one.name())
                .param("about", one.about())
                .param("builds", one.builds())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("member", member)
                .update();
    }

    List<Adopter> adopters(JdbcClient sql) {
        return sql.sql(ADOPTERS + " order by since, home").query((row, n) -> adopter(row)).list();
    }

    /** Who took that solution. */
    List<Adopter> adopters(JdbcClient sql, UUID solution) {
        return sql.sql(ADOPTERS + " where solution = ? order by since, home")
                .param(solution)
                .query((row, n) -> adopter(row))
                .list();
    }

    private static Adopter adopter(ResultSet row) throws SQLException {
        return new Adopter(
                home(row),
                row.getObject("solution", UUID.class),
                row.getObject("since", LocalDate.class),
                row.getString("words"));
    }

    /** A body takes a solution once. */
    public void adopt(JdbcClient sql, Adopter one, @Nullable UUID member) {
        sql.sql(
                        """
                        insert into plans.adopters (home, solution, since, words, member)
                        values (:home, :solution, :since, :words, :member)
                        on conflict do nothing
                        """)
                .param("home", one.home().id())
                .param("solution", one.solution())
                .param("since", one.since())
                .param("words", one.words())
                .param("member", member)
                .update();
    }

    List<Lesson> lessons(JdbcClient sql) {
        return sql.sql(
                        """
                        select home, id, title, words, at from plans.lessons
                        order by at desc, id
                        limit 200
                        """)
                .query(
                        (row, n) ->
                                new Lesson(
                                        home(row),
                                        row.getObject("id", UUID.class),
                                        row.getString("title"),
                                        row.getString("words"),
                                        at(row)))
                .list();
    }

    public void tell(JdbcClient sql, Lesson one, @Nullable UUID member) {
        sql.sql(
                        """
                        insert into plans.lessons (home, id, title, words, at, member)
                        values (:home, :id, :title, :words, :at, :member)
                        on conflict do nothing
                        """)
                .param("home", one.home().id())
                .param("id", one.id())
                .param("title", one.title())
                .param("words", one.words())
                .param("at", one.at().atOffset(ZoneOffset.UTC))
                .param("member", member)
                .update();
    }

    /** The assessments that the scene shows, the newest first. */
    List<Assessment> assessments(JdbcClient sql) {
        return sql.sql("select home, at, levels from plans.maturity order by at desc limit 500")
                .query(
                        (row, n) ->
                                new Assessment(
                                        home(row),
                                        at(row),
                                        Stored.read(row.getString("levels"), Levels.class)
                                                .levels()))
                .list();
    }

    void assess(JdbcClient sql, Assessment one, UUID id, UUID member) {
        sql.sql(
                        """
                        insert into plans.maturity (home, id, at, levels, member)
                        values (:home, :id, :at, cast(:levels as jsonb), :member)
                        """)
                .param("home", one.home().id())
                .param("id", id)
                .param("at", one.at().atOffset(ZoneOffset.UTC))
                .param("levels", Stored.write(new Levels(one.levels())))
                .param("member", member)
                .update();
    }

    private static Home home(ResultSet row) throws SQLException {
        return new Home(row.getObject("home", UUID.class));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
