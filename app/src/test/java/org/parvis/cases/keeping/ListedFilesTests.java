package org.parvis.cases.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.cases.keeping.EndOfLifeFixture.refusal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.RetentionRule;
import org.parvis.cases.TestServices;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.Services;
import org.parvis.cases.desk.TestRoster;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;

/** Which files stand on a list of what may go: each on one, under one rule, while it waits. */
class ListedFilesTests {
    private EndOfLifeFixture ending;
    private CasesFixture cases;

    @BeforeEach
    void start() {
        ending = new EndOfLifeFixture(RetentionRule.Then.DESTROY);
        cases = ending.cases;
    }

    @AfterEach
    void stop() {
        ending.close();
    }

    @Test
    void ofTwoWhoMakeAListAtOnceEachFileIsOnOne() throws Exception {
        ending.withdrawn("Un");
        ending.withdrawn("Deux");
        ending.timePasses();
        Callable<Outcome<UUID>> make = ending::make;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Outcome<UUID>> one : two.invokeAll(List.of(make, make))) {
                assertThat(refusal(one.get())).isIn("taken", "cases.refused.nothingDue");
            }
        }
        assertThat(ending.lists.open(cases.home)).hasSize(1);
        assertThat(ending.due.of(cases.home)).isEmpty();
    }

    @Test
    void filesOfAVersionUnderAnotherRuleStandOnAnotherList() {
        Receipt one = ending.withdrawn("Un");
        Receipt other = ending.withdrawn("Deux");
        cases.database
                .owner()
                .sql("update cases.case_files set service_version = 2 where id = ?")
                .param(other.file().id())
                .update();
        ending.timePasses();
        cases.schedule.put("permit", FileKeepingTests.rule(1, RetentionRule.Then.DESTROY, 0));
        // version 2 is kept as a permit is
        Services versions =
                (code, version) ->
                        Optional.of(
                                version == 2
                                        ? TestServices.permit()
                                        : TestServices.accessRequest());
        RetentionTerms terms =
                new RetentionTerms(
                        versions,
                        (body, service) -> Optional.ofNullable(cases.schedule.get(service)));
        DisposalLists both =
                new DisposalLists(
                        cases.scenes,
                        cases.store,
                        cases.acting,
                        new DueFiles(cases.scenes, terms, TestRoster.of(), cases.acting),
                        cases.disposal);
        assertThat(files(both.make(ending.manager, "access-request", 2)))
                .containsExactly(other.file());
        assertThat(files(both.make(ending.manager, "access-request", 1)))
                .containsExactly(one.file());
    }

    private List<CaseFileId> files(Outcome<UUID> list) {
        return ending.lists.show(ending.manager, list.orThrow()).orElseThrow().files().stream()
                .map(DisposalList.File::file)
                .toList();
    }

    @Test
    void aListThatNobodyApprovesIsForgottenAndItsFilesAreDueAgain() {
        ending.withdrawn("Un");
        ending.timePasses();
        ending.make().orThrow();
        assertThat(ending.due.of(cases.home)).isEmpty();
        cases.clock.forward(DisposalLists.WAITS.plusDays(1));
        assertThat(ending.run.forget()).isEqualTo(1);
        assertThat(ending.due.of(cases.home)).hasSize(1);
    }
}
