package org.parvis.cases.keeping;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Optional;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Destroys what two people approved, one file after the other. Each is looked at once more: what is
 * held, or kept longer by its rule since then, is left alone. A run that was cut short goes on.
 */
@Component
class DisposalRun {
    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final FileKeeping keeping;
    private final Disposal disposal;

    DisposalRun(
            Scenes scenes, CaseStore store, Acting acting, FileKeeping keeping, Disposal disposal) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.keeping = keeping;
        this.disposal = disposal;
    }

    /** Carries out all that is approved; returns how many files were destroyed. */
    int run() {
        int destroyed = 0;
        Optional<DisposalList> next = scenes.readingJob(DisposalTable::next);
        while (next.isPresent()) {
            destroyed += run(next.get());
            next = scenes.readingJob(DisposalTable::next);
        }
        return destroyed;
    }

    private int run(DisposalList list) {
        int destroyed = 0;
        for (DisposalList.File file :
                scenes.readingJob(jobs -> DisposalTable.files(jobs, list.home(), list.id()))) {
            if (file.became() == DisposalList.Became.WAITING) {
                DisposalList.Became became = destroy(list, file.file());
                scenes.job(
                        jobs -> {
                            DisposalTable.settle(jobs, list, file.file(), became);
                            return became;
                        });
                destroyed += became == DisposalList.Became.DESTROYED ? 1 : 0;
            }
        }
        scenes.job(
                jobs -> {
                    DisposalTable.finish(jobs, list, acting.now());
                    return list;
                });
        return destroyed;
    }

    private DisposalList.Became destroy(DisposalList list, CaseFileId file) {
        if (disposal.again(file, list.certificate())) {
            return DisposalList.Became.DESTROYED;
        }
        Optional<CaseFile> head = scenes.readingJob(jobs -> store.find(jobs, file));
        boolean own = head.filter(now -> now.worker().equals(list.home())).isPresent();
        if (own && head.filter(keeping::over).isEmpty()) {
            return DisposalList.Became.KEPT;
        }
        return switch (disposal.dispose(file, list)) {
            case Outcome.Ok<String> done -> DisposalList.Became.DESTROYED;
            case Outcome.Refused<String>(Refusal why) -> DisposalLists.why(why);
        };
    }

    /** Lists that nobody approved in time. */
    int forget() {
        return scenes.job(
                jobs -> DisposalTable.forget(jobs, acting.now().minus(DisposalLists.WAITS)));
    }

    @Bean
    static Task<Void> disposalsToRun(DisposalRun disposals) {
        return Tasks.recurring("cases-disposals", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> disposals.run());
    }

    @Bean
    static Task<Void> disposalListsToForget(DisposalRun disposals) {
        return Tasks.recurring("cases-disposals-forget", FixedDelay.ofHours(6))
                .execute((instance, context) -> disposals.forget());
    }
}
