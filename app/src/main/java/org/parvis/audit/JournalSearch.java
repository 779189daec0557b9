package org.parvis.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through the journal of one body, in the scene of its privacy officer; latest first. */
@Component
public class JournalSearch {
    /** Greater than every number that is ever made. */
    public static final UUID LAST = new UUID(-1, -1);

    /**
     * What is looked for; nothing means all.
     *
     * @param files rows that show one of these
     * @param from the first moment, and until before {@code until}
     * @param before rows made before that one
     */
    public record Query(
            @Nullable UUID member,
            @Nullable List<UUID> files,
            @Nullable Instant from,
            @Nullable Instant until,
            UUID before) {}

    /** At most that many rows. */
    public List<Entry> find(JdbcClient sql, UUID home, Query query, int most) {
        StringBuilder text =
                new StringBuilder(
                        "select " + Entry.COLUMNS + " from audit.entries where home = :home");
        if (query.files() != null) {
            text.append(" and id in (select audit.entries_of_files(:files, :before, :scan))");
        }
        if (query.member() != null) {
            text.append(" and member = :member");
        }
        text.append(query.from() == null ? "" : " and at >= :from");
        text.append(query.until() == null ? "" : " and at < :until");
        JdbcClient.StatementSpec statement =
                sql.sql(text + " and id < :before order by id desc limit :most")
                        .param("home", home)
                        .param("before", query.before())
                        .param("most", most)
                        .param("scan", SCAN)
                        .param("member", query.member())
                        .param("files", files(query.files()))
                        .param("from", at(query.from()))
                        .param("until", at(query.until()));
        return statement.query(Entry::read).list();
    }

    /** A file that was read more often than that is looked through by period. */
    private static final int SCAN = 5_000;

    private static UUID @Nullable [] files(@Nullable List<UUID> files) {
        return files == null ? null : files.toArray(UUID[]::new);
    }

    private static java.time.@Nullable OffsetDateTime at(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
