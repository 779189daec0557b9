package org.parvis.cases.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.RecordedOutages;
import org.parvis.testing.SqlCounter;

/** An outage is settled once, not every five minutes for as long as it is on record. */
class OutageDaysTests {
    private CasesFixture cases;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    @Test
    void anOutageIsSettledOnceWhateverItsServicesSayOfIt() throws Exception {
        cases.openPermit("Trop court");
        cases.openPermit("Trop court aussi");
        cases.clock.forward(Duration.ofDays(1));
        Instant now = cases.clock.instant();
        var outage = new RecordedOutages.Over(UUID.randomUUID(), now.minusSeconds(5_000), now);
        SqlCounter counter = new SqlCounter(cases.database.jobs());
        Scenes scenes = Scenes.over(cases.database.app(), counter.source());
        OutageDays days =
                new OutageDays(
                        scenes,
                        cases.store,
                        cases.acting,
                        cases.calendars,
                        cases.services,
                        (from, to) -> List.of(outage),
                        new OneByOne(scenes, cases.clock, new SimpleMeterRegistry()));
        int first = counter.during(days::giveBack).size();
        cases.clock.forward(Duration.ofMinutes(5));

        List<String> second = counter.during(days::giveBack);

        assertThat(second).as("no file is looked at again").hasSize(3);
        assertThat(first).isGreaterThan(5);
    }
}
