package org.parvis.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The remarks of all pages: whoever leaves one adds it, its body reads it and answers it. */
@Component
class Remarks {
    /** Most lines on one page of the room. */
    static final int PAGE = 25;

    private static final String COLUMNS =
            "id, page, helped, words, urgent, left_at, due_on, answered_at, changed, said_fr, said_en";

    private final Scenes scenes;

    Remarks(Scenes scenes) {
        this.scenes = scenes;
    }

    /** How many found a page helpful, and how many did not. */
    record Count(String page, int yes, int no) {}

    /** Keeps one. In a transaction of its own, as nobody. */
    void leave(Home home, String lang, Remark remark) {
        scenes.in(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        insert into feedback.remarks (home, id, page, lang, helped, words,
                                          urgent, left_at, due_on)
                                        values (:home, :id, :page, :lang, :helped, :words, :urgent, :at, :due)
                                        """)
                                .param("home", home.id())
                                .param("id", remark.id())
                                .param("page", remark.page())
                                .param("lang", lang)
                                .param("helped", remark.helped())
                                .param("words", remark.words())
                                .param("urgent", remark.urgent())
                                .param("at", at(remark.leftAt()))
                                .param("due", remark.dueOn(), Types.DATE)
                                .update());
    }

    /** What was changed on a page after remarks, latest first; what people wrote stays unsaid. */
    List<Remark.Answer> done(String page, int most) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select answered_at, changed, said_fr, said_en from feedback.remarks
                                        where page = :page and changed
                                        order by answered_at desc limit :most
                                        """)
                                .param("page", page)
                                .param("most", most)
                                .query((row, n) -> answer(row))
                                .list());
    }

    /** Those that wait for the agent's body, the most pressing first, after that one. */
    List<Remark> waiting(Actor.Agent agent, UUID after) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        "select "
                                                + COLUMNS
                                                + """
                                                 from feedback.remarks r
                                                where due_on is not null and answered_at is null
                                                  and (not exists (select from feedback.remarks a where a.id = :after)
                                                    or (due_on, id) > (select due_on, id from feedback.remarks
                                                      where id = :after))
                                                order by due_on, id limit :most
                                                """)
                                .param("after", after)
                                .param("most", PAGE + 1)
                                .query(Remarks::remark)
                                .list());
    }

    /** What the agent's body answered lately. */
    List<Remark> answered(Actor.Agent agent, int most) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        "select "
                                                + COLUMNS
                                                + " from feedback.remarks where answered_at is not null"
                                                + " order by answered_at desc limit :most")
                                .param("most", most)
                                .query(Remarks::remark)
                                .list());
    }

    /** What people say of the pages of the agent's body since that moment, the worst first. */
    List<Count> counts(Actor.Agent agent, Instant since, int most) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        """
                                        select page, count(*) filter (where helped) as yes,
                                          count(*) filter (where not helped) as no
                                        from feedback.remarks where left_at >= :since
                                        group by page order by no desc, yes desc, page limit :most
                                        """)
                                .param("since", at(since))
                                .param("most", most)
                                .query(
                                        (row, n) ->
                                                new Count(
                                                        row.getString("page"),
                                                        row.getInt("yes"),
                                                        row.getInt("no")))
                                .list());
    }

    Optional<Remark> find(Actor.Agent agent, UUID id) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql("select " + COLUMNS + " from feedback.remarks where id = ?")
                                .param(id)
                                .query(Remarks::remark)
                                .optional());
    }

    /** Answers one that waits; whoever comes second changes nothing. */
    boolean answer(Actor.Agent agent, UUID id, Remark.Answer answer) {
        return scenes.in(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                                """
                                                update feedback.remarks set answered_at = :at, answered_by = :by,
                                                  changed = :changed, said_fr = :fr, said_en = :en
                                                where id = :id and answered_at is null
                                                """)
                                        .param("at", at(answer.at()))
                                        .param("by", agent.member())
                                        .param("changed", answer.changed())
                                        .param("fr", answer.said().in("fr"))
                                        .param("en", answer.said().in("en"))
                                        .param("id", id)
                                        .update()
                                == 1);
    }

    /** Takes away what was left before that moment; as a job, in the job's transaction. */
    static int forget(JdbcClient jobs, Instant before) {
        return jobs.sql("delete from feedback.remarks where left_at < ?")
                .param(at(before))
                .update();
    }

    private static Remark remark(ResultSet row, int n) throws SQLException {
        return new Remark(
                row.getObject("id", UUID.class),
                row.getString("page"),
                row.getBoolean("helped"),
                row.getString("words"),
                row.getBoolean("urgent"),
                row.getObject("left_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getObject("answered_at") == null ? null : answer(row));
    }

    private static Remark.Answer answer(ResultSet row) throws SQLException {
        return new Remark.Answer(
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("changed"),
                LocalizedText.of(row.getString("said_fr"), row.getString("said_en")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
