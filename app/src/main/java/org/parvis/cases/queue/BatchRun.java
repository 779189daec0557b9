package org.parvis.cases.queue;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Does what was confirmed, once its ten seconds are over: one transaction for each file, as if the
 * member had done it there. A file that somebody touched meanwhile is left alone; a run that was
 * cut short goes on and gives no file twice.
 */
@Component
class BatchRun {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Scenes scenes;
    private final CaseStore store;
    private final CaseWork work;
    private final TeamRoster roster;
    private final Distribution distribution;
    private final BatchDeeds deeds;
    private final Acting acting;

    BatchRun(
            Scenes scenes,
            CaseStore store,
            CaseWork work,
            TeamRoster roster,
            Distribution distribution,
            BatchDeeds deeds,
            Acting acting) {
        this.deeds = deeds;
        this.scenes = scenes;
        this.store = store;
        this.work = work;
        this.roster = roster;
        this.distribution = distribution;
        this.acting = acting;
    }

    /** Runs all that is due; returns how many. */
    int due() {
        int done = 0;
        Optional<BatchTable.Claimed> next = claim();
        while (next.isPresent()) {
            BatchTable.Claimed claimed = next.get();
            List<String> results = run(claimed);
            scenes.job(
                    jobs -> {
                        BatchTable.done(jobs, claimed, results);
                        return claimed;
                    });
            done++;
            next = claim();
        }
        return done;
    }

    private Optional<BatchTable.Claimed> claim() {
        return scenes.job(jobs -> BatchTable.claim(jobs, acting.now()));
    }

    private List<String> run(BatchTable.Claimed claimed) {
        Batch batch = claimed.batch();
        List<String> results = new ArrayList<>();
        for (int i = 0; i < batch.files().size(); i++) {
            UUID number = batch.files().get(i);
            Actor.Agent there = claimed.agent().in(Batches.home(scenes, claimed.agent(), number));
            CaseFileId file = new CaseFileId(there.home(), number);
            int seen = batch.seen().get(i);
            boolean gives = batch.how() == null || batch.how().gives();
            results.add(
                    gives
                            ? give(claimed, there, file, seen, batch.plan().get(i))
                            : deeds.perform(claimed.agent(), there, file, batch, seen));
        }
        return results;
    }

    private String give(
            BatchTable.Claimed claimed, Actor.Agent there, CaseFileId file, int seen, UUID to) {
        Optional<CaseFile> head =
                scenes.reading(FileOpenings.scene(there), sql -> store.find(sql, file));
        if (head.filter(now -> to.equals(now.assignee())).isPresent()) {
            return head.get().lastSeq() == seen ? "same" : "done";
        }
        boolean mine =
                claimed.batch().how() == Batch.How.TAKE
                        && head.filter(now -> now.assignee() == null).isPresent();
        // whoever takes a file and works in it at once has not lost it to anybody
        int latest = mine ? head.orElseThrow().lastSeq() : seen;
        CaseWork.Ask ask =
                new CaseWork.Ask(there, roster.name(claimed.agent().member()), file, latest);
        if (!(work.assign(ask, to, roster.name(to)) instanceof Outcome.Ok<CaseFile>)) {
            return "changed";
        }
        if (claimed.batch().how() == Batch.How.IN_TURN) {
            scenes.in(
                    FileOpenings.scene(claimed.agent()),
                    sql -> {
                        distribution.given(sql, there.body(), to);
                        return to;
                    });
        }
        return "done";
    }

    /** Reports are kept for a day. */
    void forget() {
        scenes.job(
                jobs -> {
                    BatchTable.forget(jobs, acting.now().minus(KEPT));
                    return jobs;
                });
    }

    @Bean
    static Task<Void> batchesToRun(BatchRun batches) {
        return Tasks.recurring("cases-batches", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> batches.due());
    }

    @Bean
    static Task<Void> batchesToForget(BatchRun batches) {
        return Tasks.recurring("cases-batches-forget", FixedDelay.ofHours(6))
                .execute((instance, context) -> batches.forget());
    }
}
