package org.parvis.disputes.after;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Optional;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.Seats;
import org.parvis.disputes.Side;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does what is due after agreements on the day on which it is due, each once and alone: mail and
 * mark are of one transaction, so that what is repeated is not told twice, nor lost.
 */
@Component
public class FollowUpRounds {
    private static final int SECONDS = 30;
    private static final int MOST = 200;

    private final Scenes scenes;
    private final OneByOne alone;
    private final DisputeFiles files;
    private final FollowUpMail mail;
    private final DisputeDays days;

    FollowUpRounds(
            Scenes scenes,
            OneByOne alone,
            DisputeFiles files,
            FollowUpMail mail,
            DisputeDays days) {
        this.scenes = scenes;
        this.alone = alone;
        this.files = files;
        this.mail = mail;
        this.days = days;
    }

    @Bean
    static RecurringTask<Void> followUpsOfAgreements(FollowUpRounds rounds) {
        return Tasks.recurring("disputes-follow-ups", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> rounds.round());
    }

    /** One round over all that is due today. */
    public void round() {
        OneByOne.Round round = alone.round("disputes-follow-ups");
        for (FollowUps.Due due : scenes.job(jobs -> FollowUps.due(jobs, days.today(), MOST))) {
            round.does(
                    due.file().id() + "/" + due.what() + "/" + due.number(),
                    () -> scenes.job(jobs -> FollowUps.take(jobs, due) && done(jobs, due)));
        }
        round.ended();
    }

    /** What an agreement asks of the days to come. */
    void plan(JdbcClient jobs, CaseFileId file, DisputeProgram program) {
        kept(file, program).ifPresent(kept -> FollowUps.plan(jobs, file, kept, program.after()));
    }

    private boolean done(JdbcClient jobs, FollowUps.Due due) {
        Fulfilment kept = files.program(due.file()).flatMap(it -> kept(due.file(), it)).orElse(null);
        if (kept == null) {
            return true; // erased meanwhile
        }
        switch (due.what()) {
            case RECALL -> recall(jobs, due, kept);
            case ASK -> ask(jobs, due, kept);
            case END -> files.write(due.file(), new KeptAct.TalkClosed(kept.talkUntil()));
        }
        return true;
    }

    /** Only before its day, and while nobody says that it is done. */
    private void recall(JdbcClient jobs, FollowUps.Due due, Fulfilment kept) {
        kept.duty(due.number())
                .filter(duty -> !days.today().isAfter(duty.promise().by()))
                .filter(duty -> duty.words().isEmpty())
                .ifPresent(duty -> mail.tell(jobs, seat(jobs, due, duty.owes()), "recall", duty));
    }

    private void ask(JdbcClient jobs, FollowUps.Due due, Fulfilment kept) {
        kept.duty(due.number())
                .filter(duty -> duty.asks(duty.owed(), days.today()))
                .ifPresent(duty -> mail.tell(jobs, seat(jobs, due, duty.owed()), "ask", duty));
    }

    private Seats.Seat seat(JdbcClient jobs, FollowUps.Due due, Side side) {
        return mail.seat(jobs, due.file(), side);
    }

    private Optional<Fulfilment> kept(CaseFileId file, DisputeProgram program) {
        return Fulfilment.of(files.said(file), program.after(), days.today());
    }
}
