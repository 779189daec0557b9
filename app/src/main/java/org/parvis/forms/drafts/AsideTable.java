package org.parvis.forms.drafts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drafts that their person took away and may bring back for a moment, as rows; in the scene of that
 * person.
 */
final class AsideTable {
    private AsideTable() {}

    /** What a signed-in person took away before that moment. */
    static List<UUID> before(JdbcClient sql, Instant moment) {
        return sql.sql("select id from forms.drafts where deleted_at < ?")
                .param(DraftTable.at(moment))
                .query(UUID.class)
                .list();
    }

    /** Takes a draft away until the other moment, when the job that forgets drafts finds it. */
    static boolean add(JdbcClient sql, UUID draft, Instant now, Instant until) {
        return sql.sql(
                                """
                                update forms.drafts set deleted_at = ?, expires_at = ?
                                where id = ? and deleted_at is null
                                """)
                        .param(DraftTable.at(now))
                        .param(DraftTable.at(until))
                        .param(draft)
                        .update()
                == 1;
    }

    static boolean bringBack(JdbcClient sql, UUID draft, Instant expires) {
        return sql.sql(
                                """
                                update forms.drafts set deleted_at = null, expires_at = ?
                                where id = ? and deleted_at is not null
                                """)
                        .param(DraftTable.at(expires))
                        .param(draft)
                        .update()
                == 1;
    }
}
