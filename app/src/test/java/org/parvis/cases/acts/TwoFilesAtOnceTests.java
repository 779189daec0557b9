package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.audit.Journal;
import org.parvis.cases.admission.PassedFiles;
import org.parvis.cases.entry.Merging;
import org.parvis.cases.entry.TwoFiles;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An agent merges two files while a job writes both: one waits for the other, and both are done.
 */
class TwoFilesAtOnceTests {
    CasesFixture cases;
    Merging merging;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
        merging =
                new Merging(
                        cases.scenes,
                        new TwoFiles(cases.scenes, cases.store, new PassedFiles(cases.scenes)),
                        cases.acting,
                        cases.clocks,
                        cases.services,
                        new Journal(cases.scenes, cases.clock));
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    @Test
    void whoMergesAndAJobThatMarksBothTakeThemInTheSameOrder() throws Exception {
        Receipt first = cases.open("Un");
        Receipt second = cases.open("Deux");
        FutureTask<Outcome<CaseFile>> merged =
                new FutureTask<>(
                        () ->
                                merging.merge(
                                        cases.agent, "A. B.", second.file(), first.reference()));
        cases.scenes.job(
                jobs -> {
                    mark(jobs, first);
                    Thread.ofVirtual().start(merged);
                    while (!merged.isDone() && !holdsUpSomebody(jobs)) {
                        Thread.onSpinWait();
                    }
                    return mark(jobs, second);
                });
        assertThat(merged.get()).isInstanceOf(Outcome.Ok.class);
    }

    private static int mark(JdbcClient jobs, Receipt file) {
        return jobs.sql("update cases.work_items set to_post = true where case_file = ?")
                .param(file.file().id())
                .update();
    }

    private static boolean holdsUpSomebody(JdbcClient jobs) {
        return jobs.sql(
                        """
                        select exists (select from pg_locks
                          where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))
                        """)
                .query(Boolean.class)
                .single();
    }
}
