package org.parvis.disputes.effects;

import java.util.List;
import org.parvis.cases.spi.FileParties;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeKinds;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.disputes.seats.DisputeMail;
import org.parvis.disputes.seats.Reach;
import org.parvis.disputes.seats.Seats;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who comes to a table beside those who were invited, and who leaves it. What is decided on the
 * page of one of them is done by the program, whole or not at all: their place in the file, how
 * they are reached, and the act that says so.
 */
@Component
public class Attendance {
    private static final int MOST = 5;

    private final Scenes scenes;
    private final DisputeFiles files;
    private final DisputeKinds own;
    private final FileParties parties;
    private final Seats seats;
    private final TakingUp opening;
    private final DisputeMail mail;
    private final DisputeDays days;

    Attendance(
            Scenes scenes,
            DisputeFiles files,
            DisputeKinds own,
            FileParties parties,
            Seats seats,
            TakingUp opening,
            DisputeMail mail,
            DisputeDays days) {
        this.scenes = scenes;
        this.files = files;
        this.own = own;
        this.parties = parties;
        this.seats = seats;
        this.opening = opening;
        this.mail = mail;
        this.days = days;
    }

    /** Whether whoever looks may ask somebody of their firm to come. */
    public static boolean invites(Disputes.Place place) {
        return place.side() == Side.MERCHANT
                && !place.dispute().stage().over()
                && place.dispute().agents().size() < MOST;
    }

    /**
     * Somebody of the same firm.
     *
     * @param byName the name of whoever asks; they may have one already, which stays
     * @param email to which their link and their code go, and which no act says
     */
    public record Colleague(String byName, String name, String email) {}

    /** They are asked to come, by a link and a code of their own. */
    public Outcome<Integer> invite(Disputes.Place place, Colleague who) {
        return place.side() != Side.MERCHANT || place.dispute().stage().over()
                ? Outcome.refused("disputes.refused.moved")
                : among(place, (jobs, table) -> invited(jobs, place, table, who));
    }

    private interface Work {
        Outcome<Integer> of(JdbcClient jobs, List<Seats.Seat> table);
    }

    /** With the seats of the table locked: two who come or leave at once do so one by one. */
    private Outcome<Integer> among(Disputes.Place place, Work work) {
        CaseFileId file = place.entry().file();
        int party = place.by().party();
        return scenes.wholeJob(
                jobs -> {
                    seats.lock(jobs, file);
                    List<Seats.Seat> table = seats.of(jobs, file);
                    boolean there =
                            table.stream()
                                    .anyMatch(seat -> seat.number() == party && !seat.beside());
                    return there && files.open(file)
                            ? work.of(jobs, table)
                            : Outcome.refused("disputes.refused.moved");
                });
    }

    private Outcome<Integer> invited(
            JdbcClient jobs, Disputes.Place place, List<Seats.Seat> table, Colleague who) {
        if (merchants(table) >= MOST) {
            return Outcome.refused("disputes.refused.colleagues", MOST);
        }
        if (table.stream().anyMatch(it -> it.contact().email().equalsIgnoreCase(who.email()))) {
            return Outcome.refused("disputes.refused.there");
        }
        String known = place.dispute().name(place.by());
        Seats.Seat seat =
                opening.join(
                        jobs,
                        table.getFirst(),
                        Side.MERCHANT.own(),
                        who.name(),
                        Reach.email(who.email()));
        AttendanceAct came =
                new AttendanceAct.Came(
                        place.by(),
                        known.isEmpty() ? who.byName() : known,
                        seat.number(),
                        who.name());
        return files.tries(seat.file(), came)
                .map(
                        done -> {
                            seats.told(jobs, seat, TableNotices.happened(files.said(seat.file())));
                            mail.invite(jobs, seat, "colleague");
                            return seat.number();
                        });
    }

    private static long merchants(List<Seats.Seat> table) {
        return table.stream().filter(it -> it.side() == Side.MERCHANT && !it.beside()).count();
    }

    /** Whether whoever looks may leave: nobody leaves their firm without anybody. */
    public static boolean leaves(Disputes.Place place) {
        return place.side() == Side.MERCHANT
                && !place.dispute().stage().over()
                && place.dispute().agents().size() > 1;
    }

    /** They read and do nothing there any more; what they did stays, under their name. */
    public Outcome<Integer> leave(Disputes.Place place) {
        return leaves(place)
                ? among(
                        place,
                        (jobs, table) ->
                                merchants(table) > 1
                                        ? gone(jobs, place, new AttendanceAct.Gone(place.by()))
                                        : Outcome.refused("disputes.refused.last"))
                : Outcome.refused("disputes.refused.last");
    }

    /** Whether whoever looks mediates, and may say that they cannot. */
    public static boolean recuses(Disputes.Place place) {
        return place.side() == Side.MEDIATOR
                && !place.dispute().stage().over()
                && place.dispute()
                        .mediator()
                        .filter(it -> it.party() == place.by().party())
                        .isPresent();
    }

    /** Who mediates cannot any more, and says why: another is drawn. */
    public Outcome<Integer> recuse(Disputes.Place place, String why) {
        return recuses(place)
                ? among(
                        place,
                        (jobs, table) ->
                                gone(
                                        jobs,
                                        place,
                                        new AttendanceAct.Recused(place.by(), why, days.now())))
                : Outcome.refused("disputes.refused.moved");
    }

    private Outcome<Integer> gone(JdbcClient jobs, Disputes.Place place, AttendanceAct act) {
        CaseFileId file = place.entry().file();
        int party = place.by().party();
        return files.tries(file, act)
                .map(
                        done -> {
                            seats.leave(jobs, file, party);
                            return parties.leave(own, file, party).orThrow();
                        });
    }
}
