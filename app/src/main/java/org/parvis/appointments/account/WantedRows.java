package org.parvis.appointments.account;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.feed.ActNotice;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that want a booking: each method is one statement, in the transaction of its caller. */
final class WantedRows {
    private WantedRows() {}

    /**
     * Keeps it.
     *
     * @param booked whether somebody is expected now; none where nothing said so
     */
    static void keep(JdbcClient jobs, ActNotice act, UUID account, @Nullable Boolean booked) {
        jobs.sql(
                        """
                        insert into appointments.wanted as w (home, file, account, reference,
                          service, asked_on, booked)
                        values (:home, :file, :account, :reference, :service, :asked,
                          coalesce(cast(:booked as boolean), false))
                        on conflict (home, file) do update set account = excluded.account,
                          booked = coalesce(cast(:booked as boolean), w.booked)
                        """)
                .param("home", act.file().home().id())
                .param("file", act.file().id())
                .param("account", account)
                .param("reference", act.reference())
                .param("service", act.service())
                .param("asked", act.receivedOn())
                .param("booked", booked, Types.BOOLEAN)
                .update();
    }

    static void drop(JdbcClient jobs, CaseFileId file) {
        jobs.sql("delete from appointments.wanted where home = ? and file = ?")
                .param(file.home().id())
                .param(file.id())
                .update();
    }
}
