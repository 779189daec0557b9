package org.parvis.participation.hearings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.platform.Scenes;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** Addresses and needs are kept as long as somebody can be heard, and no longer. */
class ForgottenRequestsTests extends AtTheHearings {
    @Autowired RequestTable table;
    @Autowired Scenes scenes;

    /** Whether the address and the needs of this test's request are still here. */
    private boolean isKept() {
        return TestDatabase.owner(url)
                .sql(
                        """
                        select sealed is not null and needs <> ''
                        from participation.hearing_requests where name = ?
                        """)
                .param(name)
                .query(Boolean.class)
                .single();
    }

    private void askedElsewhere(String consultation, int daysAgo) {
        TestDatabase.owner(url)
                .sql(
                        """
                        update participation.hearing_requests
                        set consultation = :consultation, asked_on = :on where name = :name
                        """)
                .param("consultation", consultation)
                .param("on", consultations.today().minusDays(daysAgo))
                .param("name", name)
                .update();
    }

    @Test
    void onceTheLastSessionIsOverNobodyIsWrittenToAnyMore() throws Exception {
        confirmed("needs", "Une boucle magnétique.");
        round.run();
        assertThat(isKept()).as("people are still heard").isTrue();
        scenes.job(
                jobs ->
                        table.forgetHeard(
                                jobs, Set.of("quai-nord"), Set.of(), consultations.today()));
        assertThat(isKept()).isFalse();
    }

    @Test
    void aConsultationThatWasTakenAwayKeepsNobodyForEver() throws Exception {
        confirmed("needs", "Une boucle magnétique.");
        askedElsewhere("retiree", HearingRound.LONGEST - 1);
        round.run();
        assertThat(isKept()).as("it may come back").isTrue();
        askedElsewhere("retiree", HearingRound.LONGEST + 1);
        round.run();
        assertThat(isKept()).isFalse();
    }

    @Test
    void aConsultationThatHearsNobodyAnyMoreKeepsNobodyForEver() throws Exception {
        confirmed("needs", "Une boucle magnétique.");
        askedElsewhere("terrasses", HearingRound.LONGEST + 1);
        round.run();
        assertThat(isKept()).as("its file has no hearings").isFalse();
    }
}
