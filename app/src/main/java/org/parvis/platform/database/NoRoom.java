package org.parvis.platform.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/**
 * Hears from the connections of the jobs that the database found no room on its disk, which may be
 * another than ours: https://www.postgresql.org/docs/17/errcodes-appendix.html
 */
@Component
class NoRoom implements SQLExceptionOverride {
    private static final String DISK_FULL = "53100";

    private volatile Runnable then = () -> {};

    void then(Runnable what) {
        then = what;
    }

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException e) {
        if (DISK_FULL.equals(e.getSQLState())) {
            then.run();
        }
        return SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
