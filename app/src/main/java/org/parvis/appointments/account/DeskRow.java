package org.parvis.appointments.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.BookingRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits for an account: an hour at which it is expected, or a file that wants one.
 *
 * @param id of the booking, or of the file
 * @param place none where a time is still to be chosen
 * @param reference number of its file; none for what stands alone
 * @param startsAt none where a time is still to be chosen
 * @param askedOn the day since which it waits
 * @param all how many of its sort wait
 */
record DeskRow(
        UUID id,
        @Nullable String place,
        String service,
        @Nullable String reference,
        @Nullable Instant startsAt,
        LocalDate askedOn,
        int all) {

    /**
     * Both sorts by one statement, in the scene of the account; a file whose booking is made and
     * not yet told wants nothing.
     */
    static List<DeskRow> of(JdbcClient sql, UUID account, Instant now, int most) {
        return sql.sql(
                        """
                        (select id, place, service, reference, starts_at,
                          cast(changed_at at time zone 'UTC' as date) as asked_on,
                          count(*) over () as sort_all
                        from appointments.bookings
                        where state = 'booked' and starts_at > :now
                        order by starts_at limit :most)
                        union all
                        (select file, null, service, reference, null, asked_on, count(*) over ()
                        from appointments.wanted w
                        where account = :account and not booked and not exists (
                          select from appointments.bookings b
                          where b.case_file = w.file and b.state = 'booked')
                        order by asked_on, reference limit :most)
                        """)
                .param("now", BookingRows.at(now))
                .param("account", account)
                .param("most", most)
                .query(DeskRow::of)
                .list();
    }

    private static DeskRow of(ResultSet row, int n) throws SQLException {
        OffsetDateTime at = row.getObject("starts_at", OffsetDateTime.class);
        return new DeskRow(
                row.getObject("id", UUID.class),
                row.getString("place"),
                row.getString("service"),
                row.getString("reference"),
                at == null ? null : at.toInstant(),
                row.getObject("asked_on", LocalDate.class),
                row.getInt("sort_all"));
    }
}
