package org.parvis.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The revisions of plans. Whoever reads sees only what their scene lets them see. */
@Component
public class RevisionTable {
    private static final String SENT =
            """
            select home, holder, number, state, null as draft, sent, 0 as edition, sent_on,
              published_on
            from plans.revisions
            """;

    /** The newest revision of a plan as its own body sees it. */
    Optional<Revision> newest(JdbcClient sql, String holder) {
        return newest(sql, List.of(holder)).stream().findFirst();
    }

    /** The newest revision of each of these plans, where there is one. */
    List<Revision> newest(JdbcClient sql, List<String> holders) {
        return sql.sql(
                        """
                        select distinct on (holder) home, holder, number, state, draft, sent, edition,
                          sent_on, published_on
                        from plans.revisions
                        where holder = any (:holders)
                        order by holder, number desc
                        """)
                .param("holders", holders.toArray(String[]::new))
                .query((row, n) -> revision(row))
                .list();
    }

    /** What was sent, as others see it, the newest first. */
    public List<Revision> sent(JdbcClient sql, String holder) {
        return sql.sql(SENT + " where holder = ? and sent is not null order by number desc")
                .param(holder)
                .query((row, n) -> revision(row))
                .list();
    }

    /** The newest revision that was sent of each plan, without those before. */
    public List<Revision> inbox(JdbcClient sql) {
        return sql.sql(
                        """
                        select distinct on (holder) home, holder, number, state, null as draft, sent,
                          0 as edition, sent_on, published_on
                        from plans.revisions
                        where sent is not null
                        order by holder, number desc
                        """)
                .query((row, n) -> revision(row))
                .list();
    }

    /** Everything that is published, each plan's newest first. */
    List<Revision> published(JdbcClient sql) {
        return sql.sql(SENT + " where state = 'published' order by holder, number desc")
                .query((row, n) -> revision(row))
                .list();
    }

    /** A new revision; false when another one is already open. */
    boolean open(JdbcClient sql, Home home, String holder, int number, Plan plan) {
        return sql.sql(
                                """
                                insert into plans.revisions (home, holder, number, state, draft)
                                values (:home, :holder, :number, 'draft', cast(:draft as jsonb))
                                on conflict do nothing
                                """)
                        .param("home", home.id())
                        .param("holder", holder)
                        .param("number", number)
                        .param("draft", Stored.write(plan))
                        .update()
                == 1;
    }

    /** Writes what changed; false when somebody else did meanwhile. */
    boolean write(JdbcClient sql, Revision was, Plan plan) {
        return sql.sql(
                                """
                                update plans.revisions
                                set draft = cast(:draft as jsonb), edition = edition + 1
                                where holder = :holder and number = :number and edition = :edition
                                  and state in ('draft', 'required')
                                """)
                        .param("draft", Stored.write(plan))
                        .param("holder", was.holder())
                        .param("number", was.number())
                        .param("edition", was.edition())
                        .update()
                == 1;
    }

    /** Moves it on, if it still is where it was seen. */
    public boolean move(JdbcClient sql, Revision was, Revision.State to) {
        return sql.sql(
                                """
                                update plans.revisions set state = :to
                                where holder = :holder and number = :number and state = :was
                                """)
                        .param("to", to.code())
                        .param("holder", was.holder())
                        .param("number", was.number())
                        .param("was", was.state().code())
                        .update()
                == 1;
    }

    /** Sends what is written, as it is. */
    boolean send(JdbcClient sql, Revision was, LocalDate on) {
        return sql.sql(
                                """
                                update plans.revisions set state = 'sent', sent = draft, sent_on = :on
                                where holder = :holder and number = :number and state = 'approved'
                                """)
                        .param("on", on)
                        .param("holder", was.holder())
                        .param("number", was.number())
                        .update()
                == 1;
    }

    boolean publish(JdbcClient sql, Revision was, LocalDate on) {
        return sql.sql(
                                """
                                update plans.revisions set state = 'published', published_on = :on
                                where holder = :holder and number = :number and state = 'accepted'
                                """)
                        .param("on", on)
                        .param("holder", was.holder())
                        .param("number", was.number())
                        .update()
                == 1;
    }

    public void note(JdbcClient sql, Revision of, List<Event> events) {
        sql.sql(
                        """
                        insert into plans.events (home, id, holder, number, at, kind, member, point,
                          field, before, after)
                        select :home, id, :holder, :number, at, kind, member, point, field, before,
                          after
                        from unnest(
                          cast(:ids as uuid[]), cast(:ats as timestamptz[]), cast(:kinds as text[]),
                          cast(:members as uuid[]), cast(:points as text[]), cast(:fields as text[]),
                          cast(:befores as text[]), cast(:afters as text[]))
                          as e (id, at, kind, member, point, field, before, after)
                        """)
                .param("home", of.home().id())
                .param("holder", of.holder())
                .param("number", of.number())
                .param("ids", Columns.of(events, event -> Ids.next()))
                .param("ats", Columns.of(events, Event::at))
                .param("kinds", Columns.of(events, Event::kind))
                .param("members", Columns.of(events, Event::member))
                .param("points", Columns.of(events, event -> event.what().point()))
                .param("fields", Columns.of(events, event -> event.what().field()))
                .param("befores", Columns.of(events, event -> event.what().before()))
                .param("afters", Columns.of(events, event -> event.what().after()))
                .update();
    }

    /** What was done to a revision, the latest first. */
    List<Event> events(JdbcClient sql, String holder, int number) {
        return sql.sql(
                        """
                        select at, kind, member, point, field, before, after
                        from plans.events
                        where holder = :holder and number = :number
                        order by at desc, id desc
                        limit 500
                        """)
                .param("holder", holder)
                .param("number", number)
                .query((row, n) -> event(row))
                .list();
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getObject("member", UUID.class),
                new Change(
                        row.getString("point"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")));
    }

    private static Revision revision(ResultSet row) throws SQLException {
        Plan sent = plan(row.getString("sent"));
        Plan draft = plan(row.getString("draft"));
        return new Revision(
                new Home(row.getObject("home", UUID.class)),
                row.getString("holder"),
                row.getInt("number"),
                Revision.State.of(row.getString("state")),
                Optional.ofNullable(draft).or(() -> Optional.ofNullable(sent)).orElseThrow(),
                sent,
                row.getInt("edition"),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class));
    }

    private static @Nullable Plan plan(@Nullable String json) {
        return json == null ? null : Stored.read(json, Plan.class);
    }
}
