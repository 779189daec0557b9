package org.parvis.cases.entry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.OwnMotion;
import org.parvis.cases.acts.PartyRole;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Tells somebody who asked nothing that a file is open about them: at once, or by the last day that
 * the law allows, whether somebody thinks of it or not.
 */
@Component
public class OwnMotionNotice {
    private static final int BATCH = 200;

    private final Scenes scenes;
    private final CaseStore store;
    private final CaseWork work;
    private final Acting acting;
    private final OneByOne alone;

    OwnMotionNotice(Scenes scenes, CaseStore store, CaseWork work, Acting acting, OneByOne alone) {
        this.scenes = scenes;
        this.store = store;
        this.work = work;
        this.acting = acting;
        this.alone = alone;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> tellOfOpenings(OwnMotionNotice notice) {
            return Tasks.recurring("case-openings", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> notice.tellDue());
        }
    }

    /** Tells the person, if nobody did. */
    public Outcome<CaseFile> tell(CaseWork.Ask ask) {
        return work.act(
                ask,
                (sql, head) ->
                        head.tellBy() == null
                                ? Outcome.refused("cases.refused.alreadyTold")
                                : Outcome.ok(
                                        Acting.Act.of(
                                                CaseWork.party(sql, ask),
                                                new OwnMotion.Told(ask.name()))));
    }

    /** Tells everybody whose last day has come, each file alone; how many. */
    public int tellDue() {
        OneByOne.Round round = alone.round("openings");
        int told = 0;
        for (CaseFileId file : due()) {
            String name = file.home() + "/" + file.id();
            told += round.does(name, () -> tellDue(file)) ? 1 : 0;
        }
        round.ended();
        return told;
    }

    private List<CaseFileId> due() {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select home, id from cases.case_files
                                        where tell_by <= ? and disposed_at is null
                                        order by tell_by, id limit ?
                                        """)
                                .param(acting.today())
                                .param(BATCH)
                                .query(
                                        (row, n) ->
                                                new CaseFileId(
                                                        new Home(row.getObject("home", UUID.class)),
                                                        row.getObject("id", UUID.class)))
                                .list());
    }

    private boolean tellDue(CaseFileId file) {
        return scenes.job(
                jobs -> {
                    CaseFile head = store.lock(jobs, file).orElseThrow();
                    return head.tellBy() != null
                            && acting.append(
                                            jobs,
                                            head,
                                            Acting.Act.of(
                                                    PartyRole.PROGRAM.number(),
                                                    new OwnMotion.Told(null)))
                                    instanceof Outcome.Ok<CaseFile>;
                });
    }
}
