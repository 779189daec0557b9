package org.parvis.cases.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.CaseStore;
import org.parvis.feed.ActNotice;
import org.parvis.feed.ActSource;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the feed its acts, never one that an older transaction could still overtake. */
@Component
public class CaseActs implements ActSource {
    private static final String ACTS =
            """
            select a.home, a.case_file, a.seq, a.kind, a.at, a.xid::text as xid, a.position,
                   f.reference, f.service, f.service_version, f.channel, f.lang, f.received_on
            from cases.acts a
            join cases.case_files f on f.home = a.home and f.id = a.case_file
            """;

    @Override
    public List<ActNotice> after(JdbcClient jobs, String xid, long position, int limit) {
        return jobs.sql(
                        ACTS
                                + """
                        where (a.xid, a.position) > (?::xid8, ?)
                          and a.xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by a.xid, a.position
                        limit ?
                        """)
                .param(xid)
                .param(position)
                .param(limit)
                .query(CaseActs::notice)
                .list();
    }

    @Override
    public Optional<ActNotice> one(JdbcClient jobs, CaseFileId file, int seq) {
        return jobs.sql(ACTS + " where a.home = ? and a.case_file = ? and a.seq = ?")
                .param(file.home().id())
                .param(file.id())
                .param(seq)
                .query(CaseActs::notice)
                .optional();
    }

    private static ActNotice notice(ResultSet row, int n) throws SQLException {
        return new ActNotice(
                new CaseFileId(
                        new Home(row.getObject("home", UUID.class)),
                        row.getObject("case_file", UUID.class)),
                row.getInt("seq"),
                row.getString("kind"),
                CaseStore.instant(row, "at"),
                row.getString("xid"),
                row.getLong("position"),
                row.getString("reference"),
                row.getString("service"),
                row.getInt("service_version"),
                row.getString("channel"),
                row.getString("lang"),
                row.getObject("received_on", LocalDate.class));
    }
}
