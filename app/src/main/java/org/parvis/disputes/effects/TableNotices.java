package org.parvis.disputes.effects;

import java.util.List;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.Payload;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.By;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.LetterAct;
import org.parvis.disputes.NeedAct;
import org.parvis.disputes.PaceAct;
import org.parvis.disputes.SafetyAct;
import org.parvis.disputes.Side;
import org.parvis.disputes.SuspensionAct;
import org.parvis.disputes.seats.DisputeMail;
import org.parvis.disputes.seats.Seats;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells everybody at a table of what others did there, each once: how far they were told stands
 * with their seat, and moves in the transaction that writes the mail.
 */
@Component
class TableNotices {
    private final DisputeFiles files;
    private final Seats seats;
    private final DisputeMail mail;

    TableNotices(DisputeFiles files, Seats seats, DisputeMail mail) {
        this.files = files;
        this.seats = seats;
        this.mail = mail;
    }

    void tell(JdbcClient jobs, CaseFileId file) {
        List<Payload> said = files.said(file);
        int happened = happened(said);
        for (Seats.Seat seat : seats.of(jobs, file)) {
            int fresh = Math.min(happened - seat.told(), said.size());
            if (fresh > 0) {
                if (said.stream().skip(said.size() - fresh).anyMatch(act -> concerns(act, seat))) {
                    mail.tell(jobs, seat, happened);
                }
                seats.told(jobs, seat, happened);
            }
        }
    }

    /** Acts whose words are destroyed happened all the same: the count never goes back. */
    static int happened(List<Payload> said) {
        return said.size()
                + said.stream()
                        .mapToInt(
                                act -> act instanceof KeptAct.TalkDestroyed it ? it.messages() : 0)
                        .sum();
    }

    /** Nobody is told of what they did, nor of what is not for them. */
    private static boolean concerns(Payload act, Seats.Seat seat) {
        return seat.beside() ? concernsBeside(act, seat) : concernsThere(act, seat);
    }

    /** What happened where they read; in private only what they hear. */
    private static boolean concernsBeside(Payload act, Seats.Seat seat) {
        return act instanceof DisputeAct it
                && (it instanceof DisputeAct.Confided said
                        ? said.hears() == seat.number()
                        : concerns(it, seat));
    }

    private static boolean concernsThere(Payload act, Seats.Seat seat) {
        return switch (act) {
            case SuspensionAct it -> seat.side() != Side.MEDIATOR && concerns(it, seat);
            case KeptAct.Word it -> others(it.by(), seat) && seat.side() != Side.MEDIATOR;
            case KeptAct.TalkClosed it -> seat.side() != Side.MEDIATOR;
            case DisputeAct it -> concerns(it, seat);
            case LetterAct it -> seat.side() == Side.CONSUMER && it instanceof LetterAct.Returned;
            case AttendanceAct it -> concerns(it, seat);
            case SafetyAct.Left it -> seat.side() == Side.MEDIATOR;
            case SafetyAct.Apart it -> true;
            case NeedAct.Asked it -> seat.side() == Side.MEDIATOR;
            case PaceAct.Eased it -> others(it.by(), seat);
            case NeedAct.Met it -> seat.side() == it.side();
            default -> false;
        };
    }

    private static boolean others(By by, Seats.Seat seat) {
        return by.party() != seat.number();
    }

    private static boolean concerns(SuspensionAct act, Seats.Seat seat) {
        return switch (act) {
            case SuspensionAct.Signed it -> others(it.by(), seat);
            case SuspensionAct.Begun it -> true;
            case SuspensionAct.Warned it -> true;
            case SuspensionAct.Stopped it -> false; // the end of the talk is told
            case SuspensionAct.Over it ->
                    (it.party() == FileParties.PERSON) == (seat.side() == Side.CONSUMER);
        };
    }

    /** Who comes is invited, and whoever is there sees who came and who left. */
    private static boolean concerns(AttendanceAct act, Seats.Seat seat) {
        Side side = seat.side();
        return switch (act) {
            case AttendanceAct.Considered it -> false;
            case AttendanceAct.Drawn it -> side != Side.MEDIATOR;
            case AttendanceAct.Recused it -> side != Side.MEDIATOR;
            case AttendanceAct.Came it -> false;
            case AttendanceAct.Gone it -> false;
            case AttendanceAct.SupportCame it -> side != it.side();
            case AttendanceAct.SupportHears it -> false; // that they came is told
            case AttendanceAct.SupportGone it -> false;
        };
    }

    private static boolean concerns(DisputeAct act, Seats.Seat seat) {
        Side side = seat.side();
        return switch (act) {
            case DisputeAct.Opened it -> false;
            case DisputeAct.Invited it -> false;
            case DisputeAct.Seen it -> side == Side.CONSUMER;
            case DisputeAct.Silent it -> side != Side.MEDIATOR;
            case DisputeAct.Declined it -> others(it.by(), seat);
            case DisputeAct.Offered it -> others(it.by(), seat);
            case DisputeAct.Attached it -> others(it.by(), seat);
            case DisputeAct.Accepted it -> others(it.by(), seat);
            case DisputeAct.Signed it -> others(it.by(), seat);
            case DisputeAct.Slowed it -> others(it.by(), seat);
            case DisputeAct.Thought it -> side != Side.MEDIATOR;
            case DisputeAct.Unsigned it -> others(it.by(), seat);
            case DisputeAct.Agreed it -> true;
            case DisputeAct.Spoken it -> others(it.by(), seat);
            case DisputeAct.Confided it ->
                    others(it.by(), seat) && (it.room() == side || it.mediator() == seat.number());
            case DisputeAct.MediationAsked it -> others(it.by(), seat);
            case DisputeAct.Stopped it -> true;
            case DisputeAct.Ended it -> others(it.by(), seat);
            case DisputeAct.Answered it -> false; // the offer is told
            case DisputeAct.FileClosed it -> side != Side.CONSUMER;
        };
    }
}
