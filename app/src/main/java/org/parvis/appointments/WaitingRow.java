package org.parvis.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;

/**
 * Somebody who waits for a time to become free.
 *
 * @param place the code of the one at which they would come
 * @param until the last day on which it still serves them
 * @param holder by what what is offered is opened
 * @param contact as it is kept; none where the file says who comes
 * @param passed times that were offered to them and that they left
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WaitingRow(
        UUID id,
        Home home,
        String place,
        String service,
        Set<Need> needs,
        LocalDate until,
        String lang,
        Holder holder,
        @Nullable String reference,
        byte @Nullable [] contact,
        @Nullable Offer offer,
        Set<Instant> passed,
        Instant askedAt) {
    public WaitingRow {
        needs = Set.copyOf(needs);
        passed = Set.copyOf(passed);
    }

    /**
     * The time that is held for them.
     *
     * @param booking under which it is held
     */
    public record Offer(UUID booking, Instant until) {}

    @Nullable CaseFileId file() {
        UUID file = holder.file();
        return file == null ? null : new CaseFileId(home, file);
    }

    static WaitingRow of(ResultSet row, int n) throws SQLException {
        UUID offer = row.getObject("offer", UUID.class);
        OffsetDateTime until = row.getObject("offered_until", OffsetDateTime.class);
        return new WaitingRow(
                row.getObject("id", UUID.class),
                new Home(row.getObject("home", UUID.class)),
                row.getString("place"),
                row.getString("service"),
                BookingRows.needs(row.getArray("needs")),
                row.getObject("until_day", LocalDate.class),
                row.getString("lang"),
                new Holder(
                        row.getBytes("code"),
                        row.getObject("account", UUID.class),
                        row.getObject("case_file", UUID.class)),
                row.getString("reference"),
                row.getBytes("sealed"),
                offer == null || until == null ? null : new Offer(offer, until.toInstant()),
                WaitingRows.instants(row.getArray("passed")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
