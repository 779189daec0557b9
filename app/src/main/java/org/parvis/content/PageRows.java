package org.parvis.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.parvis.kernel.Home;

/** Reads the rows of edited pages. */
final class PageRows {
    /** What {@link #version} reads, of versions that a statement calls {@code v}. */
    static final String VERSION =
            "v.section, v.stem, v.home, v.number, v.fr, v.en, v.still_right, v.saved_by, v.saved_at";

    private PageRows() {}

    static PageVersion version(ResultSet row) throws SQLException {
        return new PageVersion(
                key(row),
                new Home(row.getObject("home", UUID.class)),
                row.getInt("number"),
                row.getString("fr"),
                row.getString("en"),
                row.getBoolean("still_right"),
                row.getObject("saved_by", UUID.class),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    static PageStep step(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        return new PageStep(
                row.getInt("number"),
                PageStep.Kind.of(row.getString("step")),
                row.getObject("member", UUID.class),
                row.getString("words"),
                due == null ? null : due.toInstant(),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    static PageKey key(ResultSet row) throws SQLException {
        return PageKey.of(row.getString("section"), row.getString("stem"))
                .orElseThrow(
                        () -> new IllegalStateException("A page has no name that it may have"));
    }
}
