package org.parvis.disputes.seats;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Side;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who sits at the table of each dispute, and how they are reached: sealed under the installation,
 * bound to the file and the party. What runs here runs in its caller's transaction and scene.
 */
@Component
public class Seats {
    private static final String COLUMNS =
            "select home, case_file, reference, number, side, sealed, told";
    static final String SELECT = COLUMNS + " from disputes.seats ";

    /** The same with whose turn it is, in one statement. */
    static final String SELECT_TURNS = COLUMNS + ", turn, due from disputes.seats ";

    private final Sealer sealer;
    private final JsonMapper json = JsonMapper.builder().build();

    Seats(Vault vault) {
        this.sealer = vault.installation("disputes.seats");
    }

    /**
     * A seat.
     *
     * @param told how many acts of the dispute they were told of
     */
    public record Seat(
            CaseFileId file,
            String reference,
            int number,
            Side.Standing standing,
            Contact contact,
            int told) {
        /** On which side they stand, or beside which. */
        public Side side() {
            return standing.side();
        }

        /** Whether a side trusts them, and they are no part of it. */
        public boolean beside() {
            return standing.beside();
        }

        /** What names it for ever. */
        String name() {
            return file.id() + "/" + number;
        }
    }

    /** Somebody comes to a table. */
    public void take(JdbcClient jobs, Seat seat) {
        String token = seat.contact().token();
        jobs.sql(
                        """
                        insert into disputes.seats
                          (home, case_file, reference, number, side, token, address, sealed,
                           told)
                        values (:home, :file, :reference, :number, :side, :token, :address,
                          :sealed, :told)
                        """)
                .param("home", seat.file().home().id())
                .param("file", seat.file().id())
                .param("reference", seat.reference())
                .param("number", seat.number())
                .param("side", seat.standing().letter())
                .param("token", token.isEmpty() ? null : InvitationScene.digest(token))
                .param("address", address(seat))
                .param("sealed", sealed(seat.contact(), seat.file().id(), seat.number()))
                .param("told", seat.told())
                .update();
    }

    /** Where a code goes to them, and so proves that the address is theirs; none for a letter. */
    private static byte @Nullable [] address(Seat seat) {
        String email = seat.contact().email();
        return seat.side() == Side.MERCHANT && !seat.beside() && !email.isEmpty()
                ? AddressScene.digest(email)
                : null;
    }

    /**
     * From now on their code goes there. What somebody says who has a letter is no such thing:
     * nobody proved that address.
     */
    public void answersAt(JdbcClient jobs, Seat seat) {
        jobs.sql(
                        """
                        update disputes.seats set address = :address
                        where home = :home and case_file = :file and number = :number
                        """)
                .param("address", address(seat))
                .param("home", seat.file().home().id())
                .param("file", seat.file().id())
                .param("number", seat.number())
                .update();
    }

    /** All of a dispute, in the order in which they came. */
    public List<Seat> of(JdbcClient jobs, CaseFileId file) {
        return jobs.sql(SELECT + "where home = :home and case_file = :file order by number")
                .param("home", file.home().id())
                .param("file", file.id())
                .query(this::seat)
                .list();
    }

    /** Whoever stands there, where a code goes to an address of theirs; nothing for others. */
    Optional<Seat> addressed(JdbcClient jobs, CaseFileId file, int number) {
        return jobs.sql(
                        SELECT
                                + """
                                where home = :home and case_file = :file and number = :number
                                  and address is not null
                                """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("number", number)
                .query(this::seat)
                .optional();
    }

    /** Nobody comes to that table, nor leaves it, until this transaction ends. */
    public void lock(JdbcClient jobs, CaseFileId file) {
        jobs.sql(
                        """
                        select number from disputes.seats
                        where home = :home and case_file = :file order by number for update
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .query(Integer.class)
                .list();
    }

    /** They are reached otherwise from now on; what lets them in stays. */
    public Seat reach(JdbcClient jobs, Seat seat, Reach reach) {
        Contact contact = seat.contact().reached(reach);
        jobs.sql(
                        """
                        update disputes.seats set sealed = :sealed
                        where home = :home and case_file = :file and number = :number
                        """)
                .param("sealed", sealed(contact, seat.file().id(), seat.number()))
                .param("home", seat.file().home().id())
                .param("file", seat.file().id())
                .param("number", seat.number())
                .update();
        return new Seat(
                seat.file(),
                seat.reference(),
                seat.number(),
                seat.standing(),
                contact,
                seat.told());
    }

    private byte[] sealed(Contact contact, UUID file, int number) {
        return sealer.seal(json.writeValueAsBytes(contact), bound(file, number));
    }

    /** Who leaves is told nothing any more, and their link leads nowhere. */
    public void leave(JdbcClient jobs, CaseFileId file, int number) {
        jobs.sql(
                        """
                        delete from disputes.seats
                        where home = :home and case_file = :file and number = :number
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("number", number)
                .update();
    }

    /** The one of the link, in the scene of whoever has it. */
    public Optional<Seat> invited(JdbcClient sql) {
        return sql.sql(SELECT + "where token is not null limit 1").query(this::seat).optional();
    }

    /** They were told of so many acts; who was told of more stays told of them. */
    public void told(JdbcClient jobs, Seat seat, int acts) {
        jobs.sql(
                        """
                        update disputes.seats set told = greatest(told, :acts)
                        where home = :home and case_file = :file and number = :number
                        """)
                .param("acts", acts)
                .param("home", seat.file().home().id())
                .param("file", seat.file().id())
                .param("number", seat.number())
                .update();
    }

    Seat seat(ResultSet row, int n) throws SQLException {
        UUID file = row.getObject("case_file", UUID.class);
        int number = row.getInt("number");
        byte[] plain = sealer.unseal(row.getBytes("sealed"), bound(file, number));
        return new Seat(
                new CaseFileId(new Home(row.getObject("home", UUID.class)), file),
                row.getString("reference"),
                number,
                Side.Standing.of(row.getString("side")).orElseThrow(),
                json.readValue(plain, Contact.class),
                row.getInt("told"));
    }

    private static byte[] bound(UUID file, int number) {
        return (file + "/" + number).getBytes(StandardCharsets.US_ASCII);
    }
}
