package org.parvis.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a fault of ours from a database that is full, stopping or out of reach for a moment. */
public final class DatabaseAway {
    private DatabaseAway() {}

    /**
     * Whether PostgreSQL lacks a resource (class 53), is going down or coming up (57P), or cannot
     * be reached (08): https://www.postgresql.org/docs/17/errcodes-appendix.html
     */
    public static boolean caused(@Nullable Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof TransactionSystemException ending
                    && caused(ending.getApplicationException())) {
                return true; // why it was rolled back, before that failed too
            }
            if (cause instanceof SQLException sql) {
                return away(sql.getSQLState());
            }
        }
        return false;
    }

    /** The same request, made by nobody: a page that is drawn for it asks the database nothing. */
    public static HttpServletRequest asNobody(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable HttpSession getSession(boolean create) {
                return null;
            }
        };
    }

    private static boolean away(@Nullable String state) {
        return state != null
                && (state.startsWith("53") || state.startsWith("57P") || state.startsWith("08"));
    }
}
