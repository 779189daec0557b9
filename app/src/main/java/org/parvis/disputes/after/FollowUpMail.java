package org.parvis.disputes.after;

import java.util.List;
import org.parvis.cases.FileNotices;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Side;
import org.parvis.disputes.seats.DisputeMail;
import org.parvis.disputes.seats.Seats;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells each party by the door that is theirs: whose file it is as they chose for it, who was
 * invited at the address that was invited. No mail says what was promised, and none is answered by
 * mail: the body hears nothing of a table. In the transaction of the job.
 */
@Component
class FollowUpMail {
    private final Seats seats;
    private final DisputeMail mail;
    private final FileNotices files;
    private final String site;

    FollowUpMail(Seats seats, DisputeMail mail, FileNotices files, Settings settings) {
        this.seats = seats;
        this.mail = mail;
        this.files = files;
        this.site = settings.publicUrl();
    }

    /** Once for each obligation, whatever is repeated. */
    void tell(JdbcClient jobs, CaseFileId file, Side side, String words, Fulfilment.Duty duty) {
        seats.of(jobs, file).stream()
                .filter(one -> one.side() == side)
                .forEach(seat -> tell(jobs, seat, words, duty));
    }

    private void tell(JdbcClient jobs, Seats.Seat seat, String words, Fulfilment.Duty duty) {
        CaseFileId file = seat.file();
        String what = words + ":" + duty.number();
        if (seat.side() == Side.CONSUMER) {
            files.tell(
                    jobs,
                    file,
                    new FileNotices.Notice(
                            "dispute",
                            "dispute:" + file.id() + ":" + what,
                            w -> said(seat, words, duty, w),
                            false));
        } else {
            mail.about(jobs, seat, words, what);
        }
    }

    private FileNotices.Said said(Seats.Seat seat, String words, Fulfilment.Duty duty, Words w) {
        String key = "disputes.mail." + words;
        return new FileNotices.Said(
                w.say(key + ".subject", seat.reference()),
                w.say(
                        key + ".text",
                        seat.reference(),
                        site + DisputePaths.after(seat.reference(), w),
                        site + DisputePaths.file(seat.reference(), w)),
                List.of(w.say(key + ".letter", seat.reference(), w.dateLong(duty.promise().by()))));
    }
}
