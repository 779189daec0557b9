package org.parvis.cases.mailing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.correspondence.NoticeRules;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes mailings into their files, a few in each round: as many as the body lets leave in a
 * minute. Each file is a transaction of its own, so what is written stays written and nothing is
 * written twice, whenever a node stops.
 */
@Component
public class MailingRound {
    private static final int ROUNDS_A_MINUTE = 6;

    private final Scenes scenes;
    private final MailingTable table;
    private final CaseStore store;
    private final Acting acting;
    private final TeamRoster roster;
    private final NoticeRules rules;

    MailingRound(
            Scenes scenes,
            MailingTable table,
            CaseStore store,
            Acting acting,
            TeamRoster roster,
            NoticeRules rules) {
        this.scenes = scenes;
        this.table = table;
        this.store = store;
        this.acting = acting;
        this.roster = roster;
        this.rules = rules;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> writeMailings(MailingRound round) {
            return Tasks.recurring(
                            "case-mailings",
                            FixedDelay.of(Duration.ofMinutes(1).dividedBy(ROUNDS_A_MINUTE)))
                    .execute((instance, context) -> round.round());
        }
    }

    /** How many files were written to. */
    public int round() {
        int written = 0;
        for (Mailing mailing : scenes.job(table::running)) {
            written += round(mailing);
        }
        return written;
    }

    private int round(Mailing mailing) {
        int most = Math.max(1, rules.of(mailing.home()).perMinute() / ROUNDS_A_MINUTE);
        int written = 0;
        for (int i = 0; i < most; i++) {
            Optional<Boolean> one = scenes.job(jobs -> next(jobs, mailing));
            if (one.isEmpty()) {
                return written;
            }
            written += one.get() ? 1 : 0;
        }
        return written;
    }

    /** Whether the next file took it; nothing when there is none left, or somebody stopped it. */
    private Optional<Boolean> next(JdbcClient jobs, Mailing mailing) {
        List<CaseFileId> files = table.take(jobs, mailing, 1);
        if (files.isEmpty()) {
            finish(jobs, mailing);
            return Optional.empty();
        }
        return Optional.of(write(jobs, mailing, files.getFirst()));
    }

    private void finish(JdbcClient jobs, Mailing mailing) {
        if (table.report(jobs, mailing).waiting() == 0) {
            table.move(jobs, mailing, Mailing.State.DONE);
        }
    }

    private boolean write(JdbcClient jobs, Mailing mailing, CaseFileId file) {
        Optional<CaseFile> head = store.lock(jobs, file);
        if (head.isEmpty() || head.get().disposedAt() != null) {
            table.refused(jobs, mailing, file, "mailings.reason.disposed");
            return false;
        }
        if (!head.get().worker().equals(mailing.home())) {
            table.refused(jobs, mailing, file, "mailings.reason.passed");
            return false;
        }
        Mailing.Words words = mailing.in(head.get().lang());
        TalkAct.Wrote wrote =
                new TalkAct.Wrote(
                        roster.name(mailing.madeBy()),
                        words.text(),
                        TalkAct.Place.about(words.subject()),
                        List.of());
        int party = Parties.agent(jobs, file, mailing.madeBy());
        return switch (acting.append(jobs, head.get(), Acting.Act.of(party, wrote))) {
            case Outcome.Ok<CaseFile>(CaseFile after) -> {
                table.written(jobs, mailing, file, after.lastSeq());
                yield true;
            }
            case Outcome.Refused<CaseFile>(Refusal refusal) -> {
                table.refused(jobs, mailing, file, refusal.key());
                yield false;
            }
        };
    }
}
