package org.parvis.plans.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.plans.Running;
import org.parvis.plans.Samples;

/** What would wait, and for whom, if a plan were put off. */
class PostponedTests {
    @Test
    void aLongEnoughDelayUnblocksAndAShortOneDoesNot() {
        Running slow = Samples.slow("2027-03-31");
        Running waits = Samples.waiting();
        List<Running> all = List.of(slow, waits);
        assertThat(Postponed.of(all, "b", 2, Samples.TODAY).flags().concerning("b")).hasSize(1);
        assertThat(Postponed.of(all, "b", 3, Samples.TODAY).flags().concerning("b")).isEmpty();
        assertThat(Postponed.of(all, "a", 3, Samples.TODAY).flags().concerning("b")).hasSize(1);
    }
}
