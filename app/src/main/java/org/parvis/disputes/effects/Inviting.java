package org.parvis.disputes.effects;

import java.time.LocalDate;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.LetterAct;
import org.parvis.disputes.seats.DisputeMail;
import org.parvis.disputes.seats.SeatLetter;
import org.parvis.disputes.seats.SeatLetters;
import org.parvis.disputes.seats.Seats;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks a merchant to come, by the way that is known. By letter the days to answer count after the
 * day on which it was mailed, and no sooner than somebody can take that back. It runs as a job, in
 * its caller's transaction.
 */
@Component
class Inviting {
    private final DisputeFiles files;
    private final Seats seats;
    private final DisputeMail mail;
    private final SeatLetters letters;
    private final DisputeDays days;

    Inviting(
            DisputeFiles files,
            Seats seats,
            DisputeMail mail,
            SeatLetters letters,
            DisputeDays days) {
        this.files = files;
        this.seats = seats;
        this.mail = mail;
        this.letters = letters;
        this.days = days;
    }

    void invite(JdbcClient jobs, Seats.Seat merchant, DisputeProgram program) {
        if (merchant.contact().reach().byLetter()) {
            LocalDate by = letters.invite(jobs, merchant);
            files.write(merchant.file(), new LetterAct.Written(merchant.number(), by));
        } else {
            int many = program.answerDays();
            invited(merchant.file(), merchant.number(), program, many, days.last(program, many));
        }
        told(jobs, merchant);
        if (!merchant.contact().reach().byLetter()) {
            mail.invite(jobs, merchant);
        }
    }

    private void invited(
            CaseFileId file, int party, DisputeProgram program, int many, LocalDate until) {
        files.write(file, new DisputeAct.Invited(party, program.regime(), many, until));
    }

    /** Whoever is told of their invitation apart is not told of it as news. */
    private void told(JdbcClient jobs, Seats.Seat merchant) {
        int told = TableNotices.happened(files.said(merchant.file()));
        seats.of(jobs, merchant.file()).forEach(seat -> seats.told(jobs, seat, told));
    }

    /** The letter was mailed on a day that is over, or came back. */
    void follow(JdbcClient jobs, SeatLetter letter) {
        DisputeProgram program = files.program(letter.file()).orElse(null);
        if (program == null || !files.open(letter.file())) {
            return;
        }
        LocalDate back = letter.returnedOn();
        LocalDate mailed = letter.mailedOn();
        if (back != null) {
            boolean latest =
                    letters.of(jobs, letter.file(), letter.number()).getFirst().equals(letter);
            if (latest && files.of(letter.file()).seen().isEmpty()) {
                files.write(letter.file(), new LetterAct.Returned(letter.number(), back));
            }
        } else if (mailed != null) {
            counts(letter.file(), program, mailed);
        }
    }

    /** It is over: nobody is asked to come any more. */
    void ended(JdbcClient jobs, CaseFileId file) {
        letters.end(jobs, file);
    }

    /** Whoever came by the code of a letter has it, whatever was said of its mailing. */
    void came(JdbcClient jobs, CaseFileId file, DisputeProgram program) {
        files.of(file)
                .posting()
                .written()
                .flatMap(it -> letters.of(jobs, file, it.party()).stream().findFirst())
                .ifPresent(
                        it -> {
                            LocalDate mailed = it.mailedOn();
                            counts(file, program, mailed == null ? days.today() : mailed);
                        });
    }

    private void counts(CaseFileId file, DisputeProgram program, LocalDate mailed) {
        Dispute dispute = files.of(file);
        LetterAct.Written written = dispute.posting().written().orElse(null);
        if (written != null) {
            LocalDate until = days.last(program, mailed, program.answering().letterDays());
            int many = days.within(program, days.today(), until);
            invited(file, written.party(), program, many, until);
        }
    }
}
