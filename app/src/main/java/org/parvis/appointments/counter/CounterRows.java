package org.parvis.appointments.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.BookingRows;
import org.parvis.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bookings as whoever receives reads them, and who did what to them: in the scene of a member. */
final class CounterRows {
    private CounterRows() {}

    /**
     * Who did what.
     *
     * @param channel by which it came
     * @param madeBy the member who booked it; none when somebody booked for themselves
     * @param changedBy the member who moved or cancelled it last
     */
    record Trace(Channel channel, @Nullable UUID madeBy, @Nullable UUID changedBy) {}

    record Found(BookingRows.Sealed sealed, Trace trace) {
        static Found of(ResultSet row, int n) throws SQLException {
            return new Found(
                    BookingRows.Sealed.of(row, n),
                    new Trace(
                            Channel.of(row.getString("channel")),
                            row.getObject("made_by", UUID.class),
                            row.getObject("changed_by", UUID.class)));
        }
    }

    static Optional<Found> find(JdbcClient sql, UUID id) {
        return sql.sql(
                        """
                        select b.*
                        from appointments.bookings b
                        where id = ? and state in ('booked', 'cancelled')
                        """)
                .param(id)
                .query(Found::of)
                .optional();
    }

    static int made(JdbcClient sql, UUID id, UUID member) {
        return sql.sql("update appointments.bookings set made_by = ? where id = ?")
                .param(member)
                .param(id)
                .update();
    }

    static int changed(JdbcClient sql, UUID id, UUID member) {
        return sql.sql("update appointments.bookings set changed_by = ? where id = ?")
                .param(member)
                .param(id)
                .update();
    }
}
