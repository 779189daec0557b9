package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk of a body costs the same however many datasets it prepares. */
@ProgramTest
class DeskCostTests {
    @Autowired BeanFactory beans;
    @Autowired DataDrafts drafts;
    @Autowired SqlCounter.OfProgram statements;

    @Test
    void datasetsOfWhichNothingIsPublicAskNothingMore() throws Exception {
        Publishing publishing = new Publishing(beans);
        publishing.begin("bureau-un");
        int few = cost(publishing);
        for (String name : new String[] {"bureau-deux", "bureau-trois", "bureau-quatre"}) {
            publishing.publish(name, "mot\nun\n");
            publishing.recall("vq-responsible", name, 1, "Erreur.");
            publishing.begin(name + "-bis");
        }
        assertThat(cost(publishing)).isEqualTo(few);
        assertThat(drafts.all(publishing.agent("vq-designer")))
                .filteredOn(life -> life.name().equals("bureau-trois"))
                .singleElement()
                .satisfies(life -> assertThat(life.state()).isEqualTo(DataLife.State.RECALLED))
                .satisfies(life -> assertThat(life.published().number()).isEqualTo(1));
    }

    private int cost(Publishing publishing) throws Exception {
        return statements.during(() -> drafts.all(publishing.agent("vq-designer"))).size();
    }
}
