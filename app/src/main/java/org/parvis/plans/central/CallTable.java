package org.parvis.plans.central;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls for data, what bodies answered, and who was reminded. Each method works in its caller's
 * transaction and scene.
 */
@Component
class CallTable {
    /** What all bodies are asked, by when. */
    public record Call(UUID id, String title, String words, LocalDate due, Instant at) {}

    /** What a body answered. */
    record Answer(UUID call, Home home, String words, Instant at) {}

    /** That a body was reminded, so many days before; nought when it was late. */
    public record Reminder(UUID call, Home home, int before, Instant at) {}

    List<Call> calls(JdbcClient sql) {
        return sql.sql(
                        """
                        select id, title, words, due, at from plans.calls
                        order by due desc, id
                        limit 100
                        """)
                .query((row, n) -> call(row))
                .list();
    }

    Optional<Call> call(JdbcClient sql, UUID id) {
        return sql.sql("select id, title, words, due, at from plans.calls where id = ?")
                .param(id)
                .query((row, n) -> call(row))
                .optional();
    }

    void ask(JdbcClient sql, Call call, UUID member) {
        sql.sql(
                        """
                        insert into plans.calls (id, title, words, due, at, member)
                        values (:id, :title, :words, :due, :at, :member)
                        """)
                .param("id", call.id())
                .param("title", call.title())
                .param("words", call.words())
                .param("due", call.due())
                .param("at", call.at().atOffset(ZoneOffset.UTC))
                .param("member", member)
                .update();
    }

    /** The answers that the scene shows: a body's own, or all. */
    List<Answer> answers(JdbcClient sql) {
        return sql.sql("select call, home, words, at from plans.answers order by call, at")
                .query(
                        (row, n) ->
                                new Answer(
                                        row.getObject("call", UUID.class),
                                        new Home(row.getObject("home", UUID.class)),
                                        row.getString("words"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void answer(JdbcClient sql, Answer answer, UUID member) {
        sql.sql(
                        """
                        insert into plans.answers (home, call, words, at, member)
                        values (:home, :call, :words, :at, :member)
                        on conflict (call, home) do update
                          set words = excluded.words, at = excluded.at, member = excluded.member
                        """)
                .param("home", answer.home().id())
                .param("call", answer.call())
                .param("words", answer.words())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("member", member)
                .update();
    }

    List<Reminder> reminders(JdbcClient sql) {
        return sql.sql("select call, home, before, at from plans.reminders order by at desc")
                .query(
                        (row, n) ->
                                new Reminder(
                                        row.getObject("call", UUID.class),
                                        new Home(row.getObject("home", UUID.class)),
                                        row.getInt("before"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** True the first time only. */
    boolean remind(JdbcClient sql, Reminder reminder) {
        return sql.sql(
                                """
                                insert into plans.reminders (home, call, before, at)
                                values (:home, :call, :before, :at)
                                on conflict do nothing
                                """)
                        .param("home", reminder.home().id())
                        .param("call", reminder.call())
                        .param("before", reminder.before())
                        .param("at", reminder.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("words"),
                row.getObject("due", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
