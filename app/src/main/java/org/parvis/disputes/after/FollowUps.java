package org.parvis.disputes.after;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.due.Due;
import org.parvis.disputes.due.WhenDue;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follows an agreement on the days of what was promised. */
@Component
class FollowUps implements WhenDue {
    private final DisputeFiles files;
    private final FollowUpMail mail;
    private final DisputeDays days;

    FollowUps(DisputeFiles files, FollowUpMail mail, DisputeDays days) {
        this.files = files;
        this.mail = mail;
        this.days = days;
    }

    /** What an agreement asks of the days to come; a second time changes nothing. */
    void plan(JdbcClient jobs, CaseFileId file, DisputeProgram program) {
        kept(file, program)
                .ifPresent(
                        kept -> {
                            kept.duties().forEach(duty -> plan(jobs, file, duty, program.after()));
                            plan(
                                    jobs,
                                    new Due(file, Due.What.END, 0),
                                    kept.talkUntil().plusDays(1));
                        });
    }

    private void plan(
            JdbcClient jobs, CaseFileId file, Fulfilment.Duty duty, DisputeProgram.After after) {
        LocalDate by = duty.promise().by();
        plan(jobs, new Due(file, Due.What.RECALL, duty.number()), by.minusDays(after.remindDays()));
        plan(jobs, new Due(file, Due.What.ASK, duty.number()), by.plusDays(1));
    }

    private void plan(JdbcClient jobs, Due due, LocalDate day) {
        due.plan(jobs, days.begins(day));
    }

    @Override
    public Set<Due.What> whats() {
        return Set.of(Due.What.RECALL, Due.What.ASK, Due.What.END);
    }

    /** Nothing in a file that was erased meanwhile. */
    @Override
    public void comes(JdbcClient jobs, Due due) {
        files.program(due.file())
                .flatMap(program -> kept(due.file(), program))
                .ifPresent(kept -> comes(jobs, due, kept));
    }

    private void comes(JdbcClient jobs, Due due, Fulfilment kept) {
        switch (due.what()) {
            case RECALL -> recall(jobs, due, kept);
            case ASK -> ask(jobs, due, kept);
            case END -> files.write(due.file(), new KeptAct.TalkClosed(kept.talkUntil()));
            case WARN, SIGN, PUBLISH -> {} // of others
        }
    }

    /** Only before its day, and while nobody says that it is done. */
    private void recall(JdbcClient jobs, Due due, Fulfilment kept) {
        kept.duty(due.number())
                .filter(duty -> !days.today().isAfter(duty.promise().by()))
                .filter(duty -> duty.words().isEmpty())
                .ifPresent(duty -> mail.tell(jobs, due.file(), duty.owes(), "recall", duty));
    }

    private void ask(JdbcClient jobs, Due due, Fulfilment kept) {
        kept.duty(due.number())
                .filter(duty -> duty.asks(duty.owed(), days.today()))
                .ifPresent(duty -> mail.tell(jobs, due.file(), duty.owed(), "ask", duty));
    }

    private Optional<Fulfilment> kept(CaseFileId file, DisputeProgram program) {
        return Fulfilment.of(files.of(file), program.after(), days.today());
    }
}
