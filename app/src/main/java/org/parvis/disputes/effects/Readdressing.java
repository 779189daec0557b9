package org.parvis.disputes.effects;

import java.util.List;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.LetterAct;
import org.parvis.disputes.Side;
import org.parvis.disputes.seats.Reach;
import org.parvis.disputes.seats.Seats;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where else a merchant is reached whose letter came back: whose file it is says so, and they are
 * invited there. It is done by the program, whole or not at all.
 */
@Component
public class Readdressing {
    private final Scenes scenes;
    private final DisputeFiles files;
    private final Seats seats;
    private final Inviting inviting;
    private final DisputeDays days;

    Readdressing(
            Scenes scenes, DisputeFiles files, Seats seats, Inviting inviting, DisputeDays days) {
        this.scenes = scenes;
        this.files = files;
        this.seats = seats;
        this.inviting = inviting;
        this.days = days;
    }

    /** Whether whoever looks may say it now. */
    public static boolean may(Disputes.Place place) {
        return place.side() == Side.CONSUMER
                && !place.beside()
                && place.dispute().stage() == Dispute.Stage.RETURNED;
    }

    /**
     * They are invited there, and nowhere else any more.
     *
     * @param email empty where a letter goes to that address
     */
    public Outcome<Integer> readdress(Disputes.Place place, String email, List<String> postal) {
        Reach reach = new Reach(email, "", postal);
        return may(place)
                ? scenes.wholeJob(jobs -> readdressed(jobs, place, reach))
                : Outcome.refused("disputes.refused.moved");
    }

    private Outcome<Integer> readdressed(JdbcClient jobs, Disputes.Place place, Reach reach) {
        CaseFileId file = place.entry().file();
        seats.lock(jobs, file);
        Dispute now = files.of(file);
        DisputeProgram program = files.program(file).orElseThrow();
        LetterAct.Returned back = now.posting().returned().orElse(null);
        if (back == null || now.stage() != Dispute.Stage.RETURNED || !files.open(file)) {
            return Outcome.refused("disputes.refused.moved");
        }
        Seats.Seat merchant =
                seats.of(jobs, file).stream()
                        .filter(seat -> seat.number() == back.party())
                        .findFirst()
                        .orElseThrow();
        return files.tries(file, new LetterAct.Readdressed(place.by(), days.today()))
                .map(
                        done -> {
                            Seats.Seat elsewhere = seats.reach(jobs, merchant, reach);
                            seats.answersAt(jobs, elsewhere);
                            inviting.invite(jobs, elsewhere, program);
                            return done;
                        });
    }
}
