package org.parvis.disputes.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Disputes by the address that was invited to them: whose turn it is in each, kept beside its acts.
 * What is handed a {@link JdbcClient} runs in its caller's transaction, in the scene that it says.
 */
@Component
public class SeatTurns {
    /** What waits for them without a last day comes after all that have one. */
    public static final LocalDate UNDATED = LocalDate.of(9999, 12, 30);

    /** What does not wait for them comes after all that does. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Seats seats;

    SeatTurns(Seats seats) {
        this.seats = seats;
    }

    /**
     * One dispute.
     *
     * @param turn where it stands for the merchant, in a word of message keys
     * @param due the last day of what waits for them, which may be over; {@link #UNDATED} where it
     *     has none, {@link #NEVER} where nothing waits
     */
    public record Line(Seats.Seat seat, String turn, LocalDate due) {}

    /** After which one a page begins. */
    public record After(LocalDate due, String reference) {
        public static final After NOTHING = new After(LocalDate.EPOCH, "");
    }

    /** Notes for all of the merchant where it stands, as a job. */
    public void keep(JdbcClient jobs, CaseFileId file, String turn, LocalDate due) {
        jobs.sql(
                        """
                        update disputes.seats set turn = :turn, due = :due
                        where home = :home and case_file = :file and side = 'M'
                          and (turn, due) is distinct from (:turn, :due)
                        """)
                .param("turn", turn)
                .param("due", due)
                .param("home", file.home().id())
                .param("file", file.id())
                .update();
    }

    /**
     * Those of that address, what is due first; in its scene, which sees no other. What is over by
     * today waits for nobody: it comes with what does not.
     */
    public List<Line> of(
            JdbcClient sql, AddressScene address, LocalDate today, After after, int most) {
        return sql.sql(
                        Seats.SELECT_TURNS
                                + """
                                where address = :address
                                  and (case when due < :today then :never else due end, reference)
                                    > (:due, :reference)
                                order by case when due < :today then :never else due end, reference
                                limit :most
                                """)
                .param("address", address.digest())
                .param("today", today)
                .param("never", NEVER)
                .param("due", after.due())
                .param("reference", after.reference())
                .param("most", most)
                .query(this::line)
                .list();
    }

    /** In how many something waits for them today. */
    public int waiting(JdbcClient sql, AddressScene address, LocalDate today) {
        return sql.sql(
                        """
                        select count(*) from disputes.seats
                        where address = :address and due >= :today and due < :never
                        """)
                .param("address", address.digest())
                .param("today", today)
                .param("never", NEVER)
                .query(Integer.class)
                .single();
    }

    /** One of them; nothing where that address was not invited. */
    public Optional<Seats.Seat> one(JdbcClient sql, AddressScene address, String reference) {
        return sql.sql(Seats.SELECT + "where address = :address and reference = :reference limit 1")
                .param("address", address.digest())
                .param("reference", reference)
                .query(seats::seat)
                .optional();
    }

    private Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                seats.seat(row, n), row.getString("turn"), row.getObject("due", LocalDate.class));
    }
}
