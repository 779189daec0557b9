package org.parvis.appointments;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.parvis.ds.Words;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.StaysOn;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.springframework.stereotype.Component;

/** What somebody with an account booked: told, handed over and let go also while nobody books. */
@StaysOn
@Component
class BookingsOfAccount implements AccountData {
    private static final int ORDER = 350;

    private final Scenes scenes;

    BookingsOfAccount(Scenes scenes) {
        this.scenes = scenes;
    }

    private record Row(String state, String place, String service, String at) {
        static Row of(ResultSet row, int n) throws SQLException {
            return new Row(
                    row.getString("state"),
                    row.getString("place"),
                    row.getString("service"),
                    row.getObject("starts_at", OffsetDateTime.class).toInstant().toString());
        }

        List<String> cells() {
            return List.of(state, place, service, at);
        }
    }

    @Override
    public int order() {
        return ORDER;
    }

    private List<Row> rows(UUID account) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        sql.sql(
                                        """
                                        select state, place, service, starts_at
                                        from appointments.bookings
                                        where state <> 'held' order by starts_at, id
                                        """)
                                .query(Row::of)
                                .list());
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        int all = rows(account).size();
        return all == 0
                ? List.of()
                : List.of(
                        new HeldData(
                                w.say("appointments.data.what", all),
                                w.say("appointments.data.source"),
                                w.say("appointments.data.purpose"),
                                w.say("appointments.data.basis"),
                                w.say("appointments.data.retention"),
                                w.say("appointments.data.stays"),
                                null));
    }

    @Override
    public void export(UUID account, Words w, Exported out) throws IOException {
        List<Row> all = rows(account);
        if (!all.isEmpty()) {
            out.csv(
                    "appointments.csv",
                    List.of("state", "place", "service", "at"),
                    all.stream().map(Row::cells));
        }
    }

    /**
     * The hour stays booked for whoever has its link; whose account it was goes, and what nobody
     * else could open any more: a time that is held.
     */
    @Override
    public void forget(UUID account) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with held as (
                                          delete from appointments.bookings
                                          where account = :account and state = 'held')
                                        update appointments.bookings set account = null
                                        where account = :account and state <> 'held'
                                        """)
                                .param("account", account)
                                .update());
    }
}
