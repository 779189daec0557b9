package org.parvis.disputes.seats;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;

/**
 * A letter to somebody at a table, as far as it went.
 *
 * @param invites whether it asks them to come
 * @param mailedOn the day on which it was mailed, as whoever mailed it says; none before
 * @param counted whether days run from it
 * @param usedAt when its code opened the file: that proves that it came
 */
public record SeatLetter(
        UUID id,
        CaseFileId file,
        int number,
        boolean invites,
        LocalDate mailBy,
        @Nullable LocalDate mailedOn,
        boolean counted,
        @Nullable LocalDate returnedOn,
        @Nullable Instant usedAt) {
    static final String COLUMNS =
            """
            id, home, case_file, number, what, mail_by, mailed_on, counted, returned_on, used_at
            """;

    static final String SELECT = "select " + COLUMNS + "from disputes.letters ";

    static SeatLetter of(ResultSet row, int n) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new SeatLetter(
                row.getObject("id", UUID.class),
                new CaseFileId(
                        new Home(row.getObject("home", UUID.class)),
                        row.getObject("case_file", UUID.class)),
                row.getInt("number"),
                row.getString("what").equals("invitation"),
                Objects.requireNonNull(row.getObject("mail_by", LocalDate.class)),
                row.getObject("mailed_on", LocalDate.class),
                row.getBoolean("counted"),
                row.getObject("returned_on", LocalDate.class),
                used == null ? null : used.toInstant());
    }

    /** Whether somebody may still say that it was not mailed after all. */
    boolean takesBack() {
        return mailedOn != null && !counted && returnedOn == null && usedAt == null;
    }

    /** The name under which the post knows it. */
    String key() {
        return DisputeMail.key(file.id() + "/" + number, "letter:" + id);
    }

    static byte[] bound(UUID id) {
        return ("disputes.letter:" + id).getBytes(StandardCharsets.US_ASCII);
    }
}
