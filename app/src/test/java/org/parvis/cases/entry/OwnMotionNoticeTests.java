package org.parvis.cases.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Receipt;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;

/** Who must be told by a day is told, whatever becomes of another file. */
class OwnMotionNoticeTests {
    private CasesFixture cases;
    private OwnMotionNotice notice;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
        notice =
                new OwnMotionNotice(
                        cases.scenes, cases.store, cases.work, cases.acting, cases.alone);
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    @Test
    void aFileThatCannotBeToldOfKeepsNobodyElseWaiting() {
        Receipt broken = untold("Premier");
        Receipt sound = untold("Second");
        lastSeq(broken, 0);

        assertThat(notice.tellDue()).isOne();
        assertThat(cases.head(sound).tellBy()).isNull();
        Actor.Agent steward = new Actor.Agent(Ids.next(), cases.home, Role.STEWARD);
        assertThat(cases.alone.waiting(steward).orThrow())
                .singleElement()
                .matches(held -> held.job().equals("openings"))
                .matches(held -> held.thing().contains(broken.file().id().toString()));

        lastSeq(broken, 1);
        cases.clock.forward(Duration.ofMinutes(1));
        assertThat(notice.tellDue()).as("once it can be").isOne();
        assertThat(cases.alone.waiting(steward).orThrow()).isEmpty();
    }

    /** The first one is the first whose day came. */
    private Receipt untold(String title) {
        Receipt receipt = cases.open(title);
        cases.clock.forward(Duration.ofHours(25));
        change(receipt, "tell_by = date '" + cases.acting.today().minusDays(1) + "'");
        return receipt;
    }

    /** A file whose next act would take the number of one that is there takes no act. */
    private void lastSeq(Receipt receipt, int seq) {
        change(receipt, "last_seq = " + seq);
    }

    private void change(Receipt receipt, String what) {
        cases.database
                .owner()
                .sql("update cases.case_files set " + what + " where id = :file")
                .param("file", receipt.file().id())
                .update();
    }
}
