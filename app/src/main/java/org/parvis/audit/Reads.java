package org.parvis.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps and shows which members opened a file. One line for each member and hour: enough for the
 * person, without watching the work of the agent minute by minute.
 */
@Component
public class Reads {
    /**
     * Notes that a member opened a file; in the caller's scene, which only admits their own body.
     */
    public void record(JdbcClient sql, CaseFileId file, UUID member, Instant at, String purpose) {
        sql.sql(
                        """
                        insert into audit.reads (home, case_file, member, hour, at, purpose)
                        values (:home, :file, :member, :hour, :at, :purpose)
                        on conflict (home, case_file, member, hour) do nothing
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("member", member)
                .param("hour", at.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("purpose", purpose)
                .update();
    }

    /** Who opened the file, latest first; in the scene of its body or of its person. */
    public List<FileRead> of(JdbcClient sql, CaseFileId file) {
        return sql.sql(
                        """
                        select member, at, purpose from audit.reads
                        where case_file = ? order by at desc limit 200
                        """)
                .param(file.id())
                .query(
                        (row, n) ->
                                new FileRead(
                                        row.getObject("member", UUID.class),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getString("purpose")))
                .list();
    }
}
