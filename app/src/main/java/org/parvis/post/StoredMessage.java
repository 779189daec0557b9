package org.parvis.post;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A message as its row has it, still sealed. */
record StoredMessage(
        UUID id,
        String key,
        @Nullable CaseFileId file,
        Medium medium,
        String kind,
        String lang,
        byte[] sealed,
        @Nullable UUID document,
        MessageStatus status,
        int attempts,
        @Nullable String problem,
        Instant madeAt,
        @Nullable LocalDate mailedOn) {
    static final String COLUMNS =
            """
            id, key, home, file, medium, kind, lang, sealed, document, status, attempts, problem,
            made_at, mailed_on
            """;

    boolean letter() {
        return medium == Medium.LETTER;
    }

    /** That one; as the job that runs. */
    static Optional<StoredMessage> find(JdbcClient jobs, UUID id) {
        return jobs.sql("select " + COLUMNS + " from post.messages where id = ?")
                .param(id)
                .query(StoredMessage::of)
                .optional();
    }

    static StoredMessage of(ResultSet row, int number) throws SQLException {
        UUID file = row.getObject("file", UUID.class);
        Date mailed = row.getDate("mailed_on");
        return new StoredMessage(
                row.getObject("id", UUID.class),
                row.getString("key"),
                file == null
                        ? null
                        : new CaseFileId(new Home(row.getObject("home", UUID.class)), file),
                Medium.of(row.getString("medium")),
                row.getString("kind"),
                row.getString("lang"),
                row.getBytes("sealed"),
                row.getObject("document", UUID.class),
                MessageStatus.of(row.getString("status")),
                row.getInt("attempts"),
                row.getString("problem"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                mailed == null ? null : mailed.toLocalDate());
    }
}
