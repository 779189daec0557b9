package org.parvis.disputes.effects;

import org.parvis.cases.spi.FileParties;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeKinds;
import org.parvis.disputes.seats.DisputeMail;
import org.parvis.disputes.seats.Seats;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By which whom a side trusts goes: at once their link and their code open nothing any more, and
 * what they wrote stays. It runs as a job, in its caller's transaction.
 */
@Component
class SupportDoor {
    private final DisputeFiles files;
    private final DisputeKinds own;
    private final FileParties parties;
    private final Seats seats;
    private final DisputeMail mail;
    private final DisputeDays days;

    SupportDoor(
            DisputeFiles files,
            DisputeKinds own,
            FileParties parties,
            Seats seats,
            DisputeMail mail,
            DisputeDays days) {
        this.files = files;
        this.own = own;
        this.parties = parties;
        this.seats = seats;
        this.mail = mail;
        this.days = days;
    }

    /** The dispute is over, and all that they could be beside is. */
    void close(JdbcClient jobs, CaseFileId file) {
        seats.of(jobs, file).stream()
                .filter(Seats.Seat::beside)
                .forEach(seat -> close(jobs, seat).orThrow());
    }

    /** Somebody else ended it, and they are told. */
    Outcome<Integer> close(JdbcClient jobs, Seats.Seat seat) {
        mail.about(jobs, seat, "support-over", "support-over");
        return leave(jobs, seat);
    }

    /** They go by themselves. */
    Outcome<Integer> leave(JdbcClient jobs, Seats.Seat seat) {
        CaseFileId file = seat.file();
        return files.tries(file, new AttendanceAct.SupportGone(seat.number(), days.now()))
                .map(
                        done -> {
                            seats.leave(jobs, file, seat.number());
                            return parties.leave(own, file, seat.number()).orThrow();
                        });
    }
}
