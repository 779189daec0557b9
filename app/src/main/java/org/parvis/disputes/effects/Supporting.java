package org.parvis.disputes.effects;

import java.util.List;
import java.util.Optional;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Needs;
import org.parvis.disputes.Side;
import org.parvis.disputes.seats.Contact;
import org.parvis.disputes.seats.DisputeMail;
import org.parvis.disputes.seats.Reach;
import org.parvis.disputes.seats.Seats;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody whom a side trusts comes to be beside it, and goes. Done by the program, whole or not at
 * all; what is refused changes nothing. One for each side: of several, who is told what is no
 * longer plain to anybody.
 */
@Component
public class Supporting {
    private static final Outcome<Integer> MOVED = Outcome.refused("disputes.refused.moved");

    private final Scenes scenes;
    private final DisputeFiles files;
    private final Seats seats;
    private final TakingUp opening;
    private final SupportDoor door;
    private final DisputeMail mail;
    private final DisputeDays days;

    Supporting(
            Scenes scenes,
            DisputeFiles files,
            Seats seats,
            TakingUp opening,
            SupportDoor door,
            DisputeMail mail,
            DisputeDays days) {
        this.scenes = scenes;
        this.files = files;
        this.seats = seats;
        this.opening = opening;
        this.door = door;
        this.mail = mail;
        this.days = days;
    }

    /**
     * Whom a side asks.
     *
     * @param email to which their link and their code go, and which no act says
     * @param writes whether they may write to all, under their own name
     * @param hears whether they hear what the side says in private, from now on
     */
    public record Trusted(String name, String email, boolean writes, boolean hears) {}

    /** Whether whoever looks may ask somebody to be beside them. */
    public static boolean invites(Disputes.Place place) {
        return sits(place) && Needs.support(place.dispute(), place.side()).isEmpty();
    }

    /** Whether whoever looks may end it that somebody is beside their side. */
    public static boolean ends(Disputes.Place place) {
        return sits(place) && Needs.support(place.dispute(), place.side()).isPresent();
    }

    private static boolean sits(Disputes.Place place) {
        return place.party()
                && place.dispute().claim().isPresent()
                && !place.dispute().stage().over();
    }

    /** They are asked to come, by a link and a code of their own; sent twice, it is done once. */
    public Outcome<Integer> invite(Disputes.Place place, Trusted who) {
        return sits(place)
                ? among(place, (jobs, table) -> invited(jobs, place, table, who))
                : MOVED;
    }

    private interface Work {
        Outcome<Integer> of(JdbcClient jobs, List<Seats.Seat> table);
    }

    /** With the seats of the table locked: of two who move at once the second finds it done. */
    private Outcome<Integer> among(Disputes.Place place, Work work) {
        CaseFileId file = place.entry().file();
        return scenes.wholeJob(
                jobs -> {
                    seats.lock(jobs, file);
                    List<Seats.Seat> table = seats.of(jobs, file);
                    boolean there =
                            table.stream().anyMatch(it -> it.number() == place.by().party());
                    return there && files.open(file) ? work.of(jobs, table) : MOVED;
                });
    }

    private Outcome<Integer> invited(
            JdbcClient jobs, Disputes.Place place, List<Seats.Seat> table, Trusted who) {
        Optional<Seats.Seat> one = beside(table, place.side());
        if (one.isPresent()) {
            return Conflicts.same(one.get().contact().email(), who.email())
                    ? Outcome.ok(0)
                    : Outcome.refused("disputes.refused.support.one");
        }
        if (table.stream().anyMatch(it -> Conflicts.same(it.contact().email(), who.email()))) {
            return Outcome.refused("disputes.refused.there");
        }
        return conflicts(place, table, who)
                ? Outcome.refused("disputes.refused.support.conflict")
                : came(jobs, place, table.getFirst(), who);
    }

    private static Optional<Seats.Seat> beside(List<Seats.Seat> table, Side side) {
        return table.stream().filter(it -> it.beside() && it.side() == side).findFirst();
    }

    /**
     * Whether it is one of the other side, or one who mediates: nobody accredited is asked, for
     * asking them would keep them from being drawn.
     */
    private static boolean conflicts(Disputes.Place place, List<Seats.Seat> table, Trusted who) {
        Contact contact = new Contact(who.name(), Reach.email(who.email()), "", "", "", "");
        List<String> mediating =
                table.stream()
                        .filter(it -> it.side() == Side.MEDIATOR)
                        .map(it -> it.contact().email())
                        .toList();
        return table.stream()
                        .filter(it -> it.side() != place.side())
                        .anyMatch(it -> Conflicts.same(it.contact().name(), who.name()))
                || place.program().mediators().stream()
                        .anyMatch(
                                one ->
                                        Conflicts.is(one, contact)
                                                || mediating.contains(one.email())
                                                        && Conflicts.between(one, contact));
    }

    private Outcome<Integer> came(
            JdbcClient jobs, Disputes.Place place, Seats.Seat first, Trusted who) {
        Seats.Seat seat =
                opening.join(
                        jobs, first, place.side().trusted(), who.name(), Reach.email(who.email()));
        return files.tries(
                        seat.file(),
                        new AttendanceAct.SupportCame(
                                place.by(), seat.number(), who.name(), who.writes(), days.now()))
                .then(done -> who.hears() ? hears(place.side(), seat) : Outcome.ok(done))
                .map(
                        done -> {
                            seats.told(jobs, seat, TableNotices.happened(files.said(seat.file())));
                            mail.invite(jobs, seat);
                            return seat.number();
                        });
    }

    private Outcome<Integer> hears(Side side, Seats.Seat seat) {
        return files.tries(
                seat.file(), new AttendanceAct.SupportHears(side, seat.number(), days.now()));
    }

    /** The side ends it, in one press; pressed again, it is done already. */
    public Outcome<Integer> end(Disputes.Place place) {
        return place.party()
                ? among(
                        place,
                        (jobs, table) ->
                                beside(table, place.side())
                                        .map(seat -> door.close(jobs, seat))
                                        .orElseGet(() -> Outcome.ok(0)))
                : MOVED;
    }

    /** They go by themselves. */
    public Outcome<Integer> leave(Disputes.Place place) {
        return place.beside()
                ? among(
                        place,
                        (jobs, table) ->
                                beside(table, place.side())
                                        .filter(seat -> seat.number() == place.by().party())
                                        .map(seat -> door.leave(jobs, seat))
                                        .orElse(MOVED))
                : MOVED;
    }
}
