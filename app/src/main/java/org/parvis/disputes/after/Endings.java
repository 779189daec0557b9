package org.parvis.disputes.after;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.cases.spi.Audience;
import org.parvis.cases.spi.FileAudiences;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeKinds;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.Side;
import org.parvis.disputes.TableAudiences;
import org.parvis.disputes.papers.KeptPapers;
import org.parvis.disputes.seats.Seats;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happens when a dispute is over, however it ended: what was said in private with the mediator
 * is destroyed, and both may take away that they took part. Once, in the transaction of the job.
 */
@Component
class Endings {
    private final DisputeFiles files;
    private final DisputeKinds own;
    private final FileAudiences audiences;
    private final Seats seats;
    private final EndLetters letters;
    private final KeptPapers papers;
    private final DisputeDays days;

    Endings(
            DisputeFiles files,
            DisputeKinds own,
            FileAudiences audiences,
            Seats seats,
            EndLetters letters,
            KeptPapers papers,
            DisputeDays days) {
        this.files = files;
        this.own = own;
        this.audiences = audiences;
        this.seats = seats;
        this.letters = letters;
        this.papers = papers;
        this.days = days;
    }

    /** Whoever comes second finds it done; of what is erased nothing is left to take away. */
    void end(JdbcClient jobs, CaseFileId file) {
        seats.of(jobs, file).stream().findFirst().ifPresent(seat -> end(jobs, seat));
    }

    private void end(JdbcClient jobs, Seats.Seat seat) {
        left(jobs, seat);
        Dispute dispute = files.of(seat.file());
        List<KeptAct.TalkDestroyed> destroyed = dispute.destroyed();
        if (!destroyed.isEmpty()) {
            papers.keep(
                    jobs,
                    seat.file(),
                    KeptPapers.What.DESTRUCTION,
                    letters.destruction(seat, destroyed));
        }
        Course.of(dispute, days)
                .ifPresent(
                        course ->
                                papers.keep(
                                        jobs,
                                        seat.file(),
                                        KeptPapers.What.PARTICIPATION,
                                        letters.participation(seat, course)));
    }

    /** Who mediated and does not any more: what they were told in private is destroyed. */
    void left(JdbcClient jobs, CaseFileId file) {
        seats.of(jobs, file).stream().findFirst().ifPresent(seat -> left(jobs, seat));
    }

    private void left(JdbcClient jobs, Seats.Seat seat) {
        Dispute dispute = files.of(seat.file());
        boolean over = dispute.stage().over();
        int now = dispute.mediator().map(AttendanceAct.Drawn::party).orElse(0);
        Set<Integer> done =
                dispute.destroyed().stream()
                        .map(KeptAct.TalkDestroyed::mediator)
                        .collect(Collectors.toSet());
        for (int mediator : dispute.mediators()) {
            if (!done.contains(mediator) && (over || mediator != now)) {
                String rule =
                        mediator == now
                                ? KeptAct.TalkDestroyed.AT_THE_END
                                : KeptAct.TalkDestroyed.RECUSED;
                destroy(dispute, seat.file(), mediator, rule);
            }
        }
    }

    private void destroy(Dispute dispute, CaseFileId file, int mediator, String rule) {
        int messages =
                Stream.of(Side.CONSUMER, Side.MERCHANT)
                        .flatMap(side -> rooms(dispute, side, mediator))
                        .mapToInt(room -> audiences.destroy(own, file, room).orThrow())
                        .sum();
        files.write(file, new KeptAct.TalkDestroyed(mediator, messages, rule, days.now()));
    }

    /** What a side said there alone, and what each heard whom it trusted with that. */
    private static Stream<Audience.Inside> rooms(Dispute dispute, Side side, int mediator) {
        Stream<Integer> trusted =
                dispute.all(AttendanceAct.SupportHears.class)
                        .filter(it -> it.side() == side)
                        .map(AttendanceAct.SupportHears::party);
        return Stream.concat(Stream.of(0), trusted)
                .map(hears -> TableAudiences.room(side, mediator, hears));
    }
}
