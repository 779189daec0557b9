package org.parvis.disputes.effects;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.parvis.cases.spi.Payload;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.disputes.Suspending;
import org.parvis.disputes.Suspension;
import org.parvis.disputes.SuspensionAct;
import org.parvis.disputes.due.Due;
import org.parvis.disputes.due.WhenDue;
import org.parvis.disputes.papers.KeptPapers;
import org.parvis.disputes.papers.SuspensionDocument;
import org.parvis.disputes.seats.Seats;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Both sides sign a writing, each by an act, and prescription does not run while they talk, nor
 * longer than the law allows. It begins on the day of the second signature, once.
 */
@Component
public class Suspensions implements WhenDue {
    private final DisputeFiles files;
    private final Disputes disputes;
    private final Seats seats;
    private final SuspensionDocument document;
    private final KeptPapers papers;
    private final DisputeDays days;

    Suspensions(
            DisputeFiles files,
            Disputes disputes,
            Seats seats,
            SuspensionDocument document,
            KeptPapers papers,
            DisputeDays days) {
        this.files = files;
        this.disputes = disputes;
        this.seats = seats;
        this.document = document;
        this.papers = papers;
        this.days = days;
    }

    /** Whether that side may sign it now: once each, while they talk. */
    public boolean signs(Disputes.Place place) {
        Dispute dispute = place.dispute();
        return place.program().care().suspending().isPresent()
                && place.side() != Side.MEDIATOR
                && dispute.invited().isPresent()
                && !dispute.stage().over()
                && !dispute.suspension().signatures().has(place.side());
    }

    public Outcome<Integer> sign(Disputes.Place place, String name) {
        return disputes.write(place, now -> signed(now, name));
    }

    private Outcome<Payload> signed(Disputes.Place now, String name) {
        if (now.dispute().stage().over()) {
            return Outcome.refused("disputes.refused.suspension.late");
        }
        return signs(now)
                ? Outcome.ok(new SuspensionAct.Signed(now.by(), name, days.now()))
                : Outcome.refused("disputes.refused.suspension.twice");
    }

    /** Makes the writing of what both signed; whoever comes second finds it made. */
    void conclude(JdbcClient jobs, CaseFileId file, DisputeProgram program) {
        Dispute dispute = files.of(file);
        Suspending rule = program.care().suspending().orElse(null);
        int merchant = dispute.invited().map(DisputeAct.Invited::party).orElse(0);
        if (rule == null
                || dispute.stage().over()
                || !dispute.suspension().signatures().both()
                || dispute.suspension().begun().isPresent()) {
            return;
        }
        LocalDate from = days.today();
        int many = days.within(program, from, rule.atMost(from));
        LocalDate until = days.last(program, from, many);
        LetterPdf pdf = document.of(seats.of(jobs, file).getFirst(), dispute, rule, from, until);
        papers.keep(jobs, file, KeptPapers.What.SUSPENSION, pdf);
        new Due(file, Due.What.WARN, 0).plan(jobs, days.begins(until.minusDays(rule.warnDays())));
        files.write(
                file,
                new SuspensionAct.Begun(
                        merchant, from, until, program.regime(), many, pdf.digest()));
    }

    /** The talk is over: what was suspended runs again. */
    void stop(CaseFileId file) {
        Dispute dispute = files.of(file);
        LocalDate last = dispute.ended(days).orElseGet(days::today);
        running(dispute)
                .ifPresent(it -> files.write(file, new SuspensionAct.Stopped(it.merchant(), last)));
    }

    @Override
    public Set<Due.What> whats() {
        return Set.of(Due.What.WARN);
    }

    /** Warns both, unless it is over already. */
    @Override
    public void comes(JdbcClient jobs, Due due) {
        running(files.of(due.file()))
                .ifPresent(it -> files.write(due.file(), new SuspensionAct.Warned(it.until())));
    }

    private static Optional<SuspensionAct.Begun> running(Dispute dispute) {
        Suspension suspension = dispute.suspension();
        return suspension.begun().filter(it -> suspension.ended().isEmpty());
    }
}
