package org.parvis.cases.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Receipt;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.platform.HeldUp;

/** One file whose clock cannot be read keeps the law from no other. */
class LawOneByOneTests {
    private static final String UNKNOWN = "nobody-knows-";

    private CasesFixture cases;
    private Actor.Agent steward;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
        steward = new Actor.Agent(Ids.next(), cases.home, Role.STEWARD);
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    @Test
    void oneFileThatThrowsWaitsAloneAndIsTriedAgain() {
        Receipt broken = cases.open("Premier");
        cases.clock.forward(Duration.ofHours(25));
        Receipt sound = cases.open("Second");
        regime(broken, "", UNKNOWN);
        cases.clock.forward(Duration.ofDays(60));

        assertThat(cases.law.recordAll()).isOne();

        assertThat(cases.head(sound).lastSeq()).as("the law went on").isEqualTo(2);
        assertThat(cases.head(broken).lastSeq()).isEqualTo(1);
        HeldUp held = held();
        assertThat(held.job()).isEqualTo("law");
        assertThat(held.thing()).contains(broken.file().id().toString());
        assertThat(held.reason()).endsWith("Exception");
        Instant since = held.since();
        cases.law.recordAll();
        assertThat(held().tries()).as("not at once").isOne();
        cases.clock.forward(Duration.ofMinutes(1));
        cases.law.recordAll();
        assertThat(held()).matches(one -> one.tries() == 2 && one.since().equals(since));

        regime(broken, UNKNOWN, "");
        cases.alone.hurry(steward).orThrow();
        assertThat(cases.law.recordAll()).isOne();
        assertThat(cases.alone.waiting(steward).orThrow()).isEmpty();
        assertThat(cases.head(broken).lastSeq()).isEqualTo(2);
    }

    @Test
    void whatWaitsIsShownToWhoKeepsTheInstallationOnly() {
        for (Role role : Role.values()) {
            Actor.Agent agent = new Actor.Agent(Ids.next(), cases.home, role);
            assertThat(cases.alone.waiting(agent) instanceof Outcome.Ok<?>)
                    .isEqualTo(role == Role.STEWARD);
            assertThat(cases.alone.hurry(agent) instanceof Outcome.Ok<?>)
                    .isEqualTo(role == Role.STEWARD);
        }
    }

    private HeldUp held() {
        return cases.alone.waiting(steward).orThrow().getFirst();
    }

    /** The clock of a file names another regime, known or not. */
    private void regime(Receipt receipt, String from, String to) {
        cases.database
                .owner()
                .sql(
                        """
                        update cases.deadlines
                        set ledger = replace(ledger::text, :from, :to)::jsonb
                        where case_file = :file
                        """)
                .param("from", "\"regime\": \"" + from)
                .param("to", "\"regime\": \"" + to)
                .param("file", receipt.file().id())
                .update();
    }
}
