package org.parvis.cases.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.cases.acts.CaseStore;
import org.parvis.correspondence.NoticeRules;
import org.parvis.feed.ActNotice;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices that nobody read, for the jobs that say them again or by another door. */
public final class UnreadNotices {
    private static final String NOTICED =
            """
            select n.home, n.case_file, n.seq, n.kind, n.made_at, n.failed_at, n.reminded_at,
              f.reference, f.service, f.service_version, f.channel, f.lang, f.received_on
            from cases.notices n
            join cases.case_files f on f.home = n.home and f.id = n.case_file
            """;

    private UnreadNotices() {}

    /** What nobody read, and by when it was said. */
    public record Waiting(ActNotice act, Instant madeAt, boolean failed, boolean reminded) {}

    /**
     * Unread notices that came back, or that are due by the rules of their body: what was said
     * again holds up no other until its time. What answers a request can wait.
     */
    public static List<Waiting> waiting(JdbcClient jobs, NoticeRules rules, Instant now) {
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
                                        Notices.at(row, "failed_at") != null,
                                        Notices.at(row, "reminded_at") != null))
                .list();
    }

    /** What could not be told in that file before. */
    public static List<ActNotice> untold(JdbcClient jobs, ActNotice contact) {
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
