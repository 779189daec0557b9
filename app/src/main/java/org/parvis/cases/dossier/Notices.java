package org.parvis.cases.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.StoredAct;
import org.parvis.correspondence.NoticeRules;
import org.parvis.feed.ActNotice;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of the notice of each act of which the person is told: by which door it went, when it
 * was read. Both sides read the same lines. What is handed a {@code JdbcClient} runs in its
 * caller's transaction and scene.
 */
@Component
public class Notices {
    private final Scenes scenes;
    private final InstantSource clock;

    Notices(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /**
     * One notice.
     *
     * @param key under which its message was sent, if one was
     * @param readAt when the person, or whoever acts for them, had it before their eyes
     * @param failedAt when its message came back
     * @param fellBackAt when it went by paper instead, or became a task
     * @param fallback {@code paper} or {@code task}
     */
    public record Notice(
            int seq,
            String kind,
            String channel,
            @Nullable String key,
            Instant madeAt,
            @Nullable Instant readAt,
            @Nullable Instant failedAt,
            @Nullable Instant remindedAt,
            @Nullable Instant fellBackAt,
            @Nullable String fallback) {
        /** Whether somebody has to find out how to reach the person. */
        public boolean unreachable() {
            return readAt == null && (channel.equals("none") || "task".equals(fallback));
        }

        private static Notice of(ResultSet row, int n) throws SQLException {
            return new Notice(
                    row.getInt("seq"),
                    row.getString("kind"),
                    row.getString("channel"),
                    row.getString("message"),
                    CaseStore.instant(row, "made_at"),
                    at(row, "read_at"),
                    at(row, "failed_at"),
                    at(row, "reminded_at"),
                    at(row, "fell_back_at"),
                    row.getString("fallback"));
        }
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The notices of a file by the number of their act. */
    Map<Integer, Notice> of(JdbcClient sql, CaseFileId file) {
        return sql
                .sql(
                        """
                        select seq, kind, channel, message, made_at, read_at, failed_at,
                          reminded_at, fell_back_at, fallback
                        from cases.notices
                        where home = :home and case_file = :file
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .query(Notice::of)
                .list()
                .stream()
                .collect(Collectors.toMap(Notice::seq, Function.identity()));
    }

    /** Which of these acts the person is told of and has not seen before. */
    static List<StoredAct> unread(Collection<StoredAct> acts, Map<Integer, Notice> notices) {
        return acts.stream()
                .filter(StoredAct::notified)
                .filter(
                        act -> {
                            Notice notice = notices.get(act.envelope().seq());
                            return notice == null || notice.readAt() == null;
                        })
                .toList();
    }

    /**
     * Notes that these acts were shown, once each: by the program itself, because whoever may only
     * read writes nothing.
     */
    void read(List<StoredAct> acts, boolean byRepresentative) {
        if (acts.isEmpty()) {
            return;
        }
        CaseFileId file = acts.getFirst().envelope().file();
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into cases.notices as known (home, case_file, seq,
                                          kind, channel, made_at, read_at, read_by)
                                        select :home, :file, seq, kind, 'account', at, :now, :by
                                        from cases.acts
                                        where home = :home and case_file = :file and seq = any(:seqs)
                                        on conflict (home, case_file, seq) do update
                                          set read_at = excluded.read_at, read_by = excluded.read_by
                                          where known.read_at is null
                                        """)
                                .param("home", file.home().id())
                                .param("file", file.id())
                                .param(
                                        "seqs",
                                        acts.stream()
                                                .map(act -> act.envelope().seq())
                                                .toArray(Integer[]::new))
                                .param("now", CaseStore.timestamp(clock.instant()))
                                .param("by", byRepresentative ? "representative" : "person")
                                .update());
    }

    /** Writes down by which door an act was told; reading it may have come first. */
    public void told(JdbcClient jobs, ActNotice act, String channel, String key) {
        jobs.sql(
                        """
                        insert into cases.notices (home, case_file, seq, kind, channel, message,
                          made_at)
                        values (:home, :file, :seq, :kind, :channel, :key, :now)
                        on conflict (home, case_file, seq) do update
                          set channel = excluded.channel, message = excluded.message,
                            made_at = excluded.made_at, failed_at = null, fell_back_at = null,
                            fallback = null
                        """)
                .param("home", act.file().home().id())
                .param("file", act.file().id())
                .param("seq", act.seq())
                .param("kind", act.kind())
                .param("channel", channel)
                .param("key", key)
                .param("now", CaseStore.timestamp(clock.instant()))
                .update();
    }

    public void failed(JdbcClient jobs, CaseFileId file, String key, Instant at) {
        jobs.sql(
                        """
                        update cases.notices set failed_at = :at
                        where home = :home and case_file = :file and message = :key
                          and failed_at is null
                        """)
                .param("at", CaseStore.timestamp(at))
                .param("home", file.home().id())
                .param("file", file.id())
                .param("key", key)
                .update();
    }

    public void fellBack(JdbcClient jobs, ActNotice act, String to) {
        jobs.sql(
                        """
                        update cases.notices set fell_back_at = :now, fallback = :to
                        where home = :home and case_file = :file and seq = :seq
                        """)
                .param("now", CaseStore.timestamp(clock.instant()))
                .param("to", to)
                .param("home", act.file().home().id())
                .param("file", act.file().id())
                .param("seq", act.seq())
                .update();
    }

    public void reminded(JdbcClient jobs, ActNotice act) {
        jobs.sql(
                        """
                        update cases.notices set reminded_at = :now
                        where home = :home and case_file = :file and seq = :seq
                        """)
                .param("now", CaseStore.timestamp(clock.instant()))
                .param("home", act.file().home().id())
                .param("file", act.file().id())
                .param("seq", act.seq())
                .update();
    }

    /** What nobody read, and by when it was said. */
    public record Waiting(ActNotice act, Instant madeAt, boolean failed, boolean reminded) {}

    private static final String NOTICED =
            """
            select n.home, n.case_file, n.seq, n.kind, n.made_at, n.failed_at, n.reminded_at,
              f.reference, f.service, f.service_version, f.channel, f.lang, f.received_on
            from cases.notices n
            join cases.case_files f on f.home = n.home and f.id = n.case_file
            """;

    /**
     * Unread notices that came back, or that are due by the rules of their body: what was said
     * again holds up no other until its time. What answers a request can wait.
     */
    public List<Waiting> waiting(JdbcClient jobs, NoticeRules rules, Instant now) {
        Map<Home, NoticeRules.Rules> own = rules.own();
        List<NoticeRules.Rules> days = List.copyOf(own.values());
        return jobs.sql(
                        NOTICED
                                + """
                                left join unnest(:homes, :reminds, :unreads)
                                  as own (home, remind, unread) on own.home = n.home
                                where n.read_at is null and n.fell_back_at is null
                                  and n.channel in ('email', 'sms') and n.kind <> 'received'
                                  and (n.failed_at is not null
                                    or n.made_at <= :now
                                      - make_interval(hours => 24 * coalesce(own.unread, :unread))
                                    or n.reminded_at is null and n.made_at <= :now
                                      - make_interval(hours => 24 * coalesce(own.remind, :remind)))
                                order by n.made_at limit 500
                                """)
                .param("homes", own.keySet().stream().map(Home::id).toArray(UUID[]::new))
                .param(
                        "reminds",
                        days.stream().map(NoticeRules.Rules::remindDays).toArray(Integer[]::new))
                .param(
                        "unreads",
                        days.stream().map(NoticeRules.Rules::unreadDays).toArray(Integer[]::new))
                .param("remind", rules.usual().remindDays())
                .param("unread", rules.usual().unreadDays())
                .param("now", CaseStore.timestamp(now))
                .query(
                        (row, n) ->
                                new Waiting(
                                        act(row),
                                        CaseStore.instant(row, "made_at"),
                                        at(row, "failed_at") != null,
                                        at(row, "reminded_at") != null))
                .list();
    }

    /** What could not be told in that file before. */
    public List<ActNotice> untold(JdbcClient jobs, ActNotice contact) {
        return jobs.sql(
                        NOTICED
                                + """
                                where n.home = :home and n.case_file = :file and n.seq < :seq
                                  and n.read_at is null
                                  and (n.channel = 'none' or n.fallback = 'task')
                                order by n.seq
                                """)
                .param("home", contact.file().home().id())
                .param("file", contact.file().id())
                .param("seq", contact.seq())
                .query((row, n) -> act(row))
                .list();
    }

    private static ActNotice act(ResultSet row) throws SQLException {
        return new ActNotice(
                new CaseFileId(
                        new Home(row.getObject("home", UUID.class)),
                        row.getObject("case_file", UUID.class)),
                row.getInt("seq"),
                row.getString("kind"),
                CaseStore.instant(row, "made_at"),
                "0",
                0,
                row.getString("reference"),
                row.getString("service"),
                row.getInt("service_version"),
                row.getString("channel"),
                row.getString("lang"),
                row.getObject("received_on", LocalDate.class));
    }
}
