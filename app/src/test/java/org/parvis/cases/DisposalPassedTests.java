package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;

/** Whoever gave a file to another body destroys it no more: only the body that works on it may. */
class DisposalPassedTests {
    private CasesFixture cases;
    private DisposalLists lists;
    private DisposalRun run;
    private Actor.Agent manager;
    private Home other;
    private Receipt file;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
        FileKeeping keeping = new FileKeeping(cases.work, cases.acting, cases.terms);
        DueFiles due = new DueFiles(cases.scenes, cases.terms, TestRoster.of(), cases.acting);
        lists = new DisposalLists(cases.scenes, cases.store, cases.acting, due, cases.disposal);
        run = new DisposalRun(cases.scenes, cases.store, cases.acting, keeping, cases.disposal);
        manager = new Actor.Agent(Ids.next(), cases.home, Role.MANAGER);
        other = new Home(Ids.next());
        cases.schedule.put(
                "access-request", FileKeepingTests.rule(2, RetentionRule.Then.DESTROY, 0));
        file = cases.open("Un");
        cases.person.withdraw(CaseFileTests.invited(file), "Un").orThrow();
        cases.clock.forward(Duration.ofDays(2 * 365 + 2));
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    @Test
    void aFileThatPassedWhileItsListWaitedIsLeftAlone() {
        UUID list = make();
        cases.pass(file, other);
        approve(list);
        assertThat(run.run()).isZero();
        assertThat(cases.head(file).disposedAt()).isNull();
        assertThat(became(list)).containsExactly(DisposalList.Became.PASSED);
    }

    @Test
    void aFileThatPassedIsOnNoListOfTheFirstBody() {
        cases.pass(file, other);
        assertThat(lists.make(manager, "access-request", 1))
                .isInstanceOf(org.parvis.kernel.Outcome.Refused.class);
    }

    @Test
    void aFileThatPassedWaitsOnTheListOfTheFirstBodyNoMore() {
        UUID list = make();
        cases.pass(file, other);
        cases.scenes.job(
                jobs -> {
                    DisposalTable.passed(jobs, List.of(file.file()));
                    return jobs;
                });
        assertThat(became(list)).containsExactly(DisposalList.Became.PASSED);
    }

    private UUID make() {
        return lists.make(manager, "access-request", 1).orThrow();
    }

    private void approve(UUID list) {
        cases.scenes.job(
                jobs ->
                        DisposalTable.approve(
                                jobs,
                                cases.home,
                                list,
                                manager.member(),
                                Ids.next(),
                                cases.clock.instant()));
    }

    private List<DisposalList.Became> became(UUID list) {
        return lists.show(manager, list).orElseThrow().files().stream()
                .map(DisposalList.File::became)
                .toList();
    }
}
