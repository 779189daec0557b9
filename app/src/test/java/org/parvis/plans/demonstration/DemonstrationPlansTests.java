package org.parvis.plans.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parvis.plans.Revision;

/** What the demonstration says of plans. */
class DemonstrationPlansTests {
    @Test
    void onlyAFictitiousBodyHasToDoItsPlanAgain() throws IOException {
        Path file = Path.of("../content/quebec/demonstration/plans.yaml");
        assertThat(DemonstrationPlans.read("plans.yaml", Files.readString(file)).states())
                .filteredOn(state -> state.state() == Revision.State.REQUIRED)
                .extracting(DemonstrationPlans.State::holder)
                .containsOnly("regie-exemple");
    }
}
