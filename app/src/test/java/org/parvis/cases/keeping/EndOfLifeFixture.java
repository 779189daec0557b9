package org.parvis.cases.keeping;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.parvis.cases.RetentionRule;
import org.parvis.cases.acts.CaseFileTests;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.desk.TestRoster;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;

/** Files whose time is over under a schedule of two years, and what lists and destroys them. */
final class EndOfLifeFixture implements AutoCloseable {
    static final int YEARS = 2;
    private static final String SERVICE = "access-request";

    final CasesFixture cases = new CasesFixture();
    final FileKeeping keeping = new FileKeeping(cases.work, cases.acting, cases.terms);
    final DueFiles due = new DueFiles(cases.scenes, cases.terms, TestRoster.of(), cases.acting);
    final DisposalLists lists =
            new DisposalLists(cases.scenes, cases.store, cases.acting, due, cases.disposal);
    final DisposalRun run =
            new DisposalRun(cases.scenes, cases.store, cases.acting, keeping, cases.disposal);
    final Actor.Agent manager = new Actor.Agent(Ids.next(), cases.home, Role.MANAGER);

    EndOfLifeFixture(RetentionRule.Then then) {
        schedule(YEARS, then, 0);
    }

    void schedule(int years, RetentionRule.Then then, int sample) {
        cases.schedule.put(SERVICE, FileKeepingTests.rule(years, then, sample));
    }

    Receipt withdrawn(String title) {
        return withdrawn(cases.open(title), title);
    }

    Receipt withdrawn(Receipt receipt, String why) {
        cases.person.withdraw(CaseFileTests.invited(receipt), why).orThrow();
        return receipt;
    }

    /** The time of what was withdrawn until now is over. */
    void timePasses() {
        cases.clock.forward(Duration.ofDays(YEARS * 365 + 2));
    }

    Outcome<UUID> make() {
        return lists.make(manager, SERVICE, 1);
    }

    /** Approved by somebody else. */
    void approve(UUID list) {
        cases.scenes.job(
                jobs ->
                        DisposalTable.approve(
                                jobs,
                                cases.home,
                                list,
                                manager.member(),
                                Ids.next(),
                                cases.acting.now()));
    }

    List<DisposalList.Became> became(UUID list) {
        return lists.show(manager, list).orElseThrow().files().stream()
                .map(DisposalList.File::became)
                .toList();
    }

    CaseWork.Ask ask(Receipt file) {
        return new CaseWork.Ask(manager, "G. D.", file.file(), cases.head(file).lastSeq());
    }

    List<StoredAct> acts(Receipt file) {
        return cases.scenes.job(jobs -> cases.store.acts(jobs, file.file()));
    }

    /** The key of a refusal, or that it was taken. */
    static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "taken";
    }

    @Override
    public void close() {
        cases.close();
    }
}
