package org.parvis.cases.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.RetentionRule;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Receipt;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;

/** Whoever gave a file to another body destroys it no more: only the body that works on it may. */
class DisposalPassedTests {
    private EndOfLifeFixture ending;
    private CasesFixture cases;
    private Home other;
    private Receipt file;

    @BeforeEach
    void start() {
        ending = new EndOfLifeFixture(RetentionRule.Then.DESTROY);
        cases = ending.cases;
        other = new Home(Ids.next());
        file = ending.withdrawn("Un");
        ending.timePasses();
    }

    @AfterEach
    void stop() {
        ending.close();
    }

    @Test
    void aFileThatPassedWhileItsListWaitedIsLeftAlone() {
        UUID list = ending.make().orThrow();
        cases.pass(file, other);
        ending.approve(list);
        assertThat(ending.run.run()).isZero();
        assertThat(cases.head(file).disposedAt()).isNull();
        assertThat(ending.became(list)).containsExactly(DisposalList.Became.PASSED);
    }

    @Test
    void aFileThatPassedIsOnNoListOfTheFirstBody() {
        cases.pass(file, other);
        assertThat(ending.make()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aFileThatPassedWaitsOnTheListOfTheFirstBodyNoMore() {
        UUID list = ending.make().orThrow();
        cases.pass(file, other);
        cases.scenes.job(
                jobs -> {
                    DisposalTable.passed(jobs, List.of(file.file()));
                    return jobs;
                });
        assertThat(ending.became(list)).containsExactly(DisposalList.Became.PASSED);
    }
}
