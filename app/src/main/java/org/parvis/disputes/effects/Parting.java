package org.parvis.disputes.effects;

import java.util.function.BiFunction;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Safety;
import org.parvis.disputes.SafetyAct;
import org.parvis.disputes.Side;
import org.parvis.disputes.seats.Seats;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody does not feel safe, and says so without a reason. What follows is done by the program at
 * once and whole: both sides are apart, and nothing that the other one reads says who it was.
 */
@Component
public class Parting {
    private final Scenes scenes;
    private final DisputeFiles files;
    private final Seats seats;
    private final DisputeDays days;

    Parting(Scenes scenes, DisputeFiles files, Seats seats, DisputeDays days) {
        this.scenes = scenes;
        this.files = files;
        this.seats = seats;
        this.days = days;
    }

    /**
     * Nothing passes directly between the sides any more. Pressed again, or once nothing could pass
     * anyway, it changes nothing; whoever mediates sets both apart in the same way.
     */
    public Outcome<Integer> leave(Disputes.Place place) {
        return alone(place, this::apart);
    }

    /** It ends without an agreement, and nobody is told by whom: for those who are apart. */
    public Outcome<Integer> stop(Disputes.Place place) {
        return place.side() == Side.MEDIATOR
                ? Outcome.refused("disputes.refused.moved")
                : alone(place, this::stopped);
    }

    /** With the seats of the table locked: of two who press at once the second finds it done. */
    private Outcome<Integer> alone(
            Disputes.Place place, BiFunction<Disputes.Place, Dispute, Outcome<Integer>> work) {
        CaseFileId file = place.entry().file();
        return scenes.wholeJob(
                jobs -> {
                    seats.lock(jobs, file);
                    return seats.of(jobs, file).stream()
                            .filter(seat -> seat.number() == place.by().party() && !seat.beside())
                            .findFirst()
                            .map(
                                    seat ->
                                            work.apply(place, files.of(file))
                                                    .map(done -> told(jobs, seat)))
                            .orElseGet(() -> Outcome.refused("disputes.refused.moved"));
                });
    }

    /** Whoever pressed needs no mail that says so. */
    private int told(JdbcClient jobs, Seats.Seat seat) {
        seats.told(jobs, seat, TableNotices.happened(files.said(seat.file())));
        return 0;
    }

    private Outcome<Integer> apart(Disputes.Place place, Dispute now) {
        if (now.stage().over() && now.stage() != Dispute.Stage.AGREED) {
            return Outcome.ok(0);
        }
        CaseFileId file = place.entry().file();
        boolean said = place.side() == Side.MEDIATOR || Safety.left(now, place.side()).isPresent();
        return (said
                        ? Outcome.ok(0)
                        : files.tries(file, new SafetyAct.Left(place.by(), days.now())))
                .then(done -> Safety.apart(now) ? Outcome.ok(0) : files.tries(file, parted(now)));
    }

    private SafetyAct.Apart parted(Dispute now) {
        int answering = now.invited().map(DisputeAct.Invited::party).orElse(0);
        return new SafetyAct.Apart(answering, days.now());
    }

    private Outcome<Integer> stopped(Disputes.Place place, Dispute now) {
        if (now.stage().over()) {
            return Outcome.ok(0);
        }
        return apart(place, now)
                .then(
                        done ->
                                files.tries(
                                        place.entry().file(), new DisputeAct.Stopped(days.now())));
    }
}
