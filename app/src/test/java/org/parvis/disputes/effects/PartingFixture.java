package org.parvis.disputes.effects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.parvis.disputes.TableFixture;
import org.parvis.identity.web.Browser;

/** A table at which somebody presses that they do not feel safe. */
abstract class PartingFixture extends TableFixture {
    /** Where one presses it. */
    String pause;

    @BeforeEach
    void whereOnePresses() {
        pause = path + "/pause";
    }

    void presses(Browser who) throws Exception {
        who.open(path).submit(pause, "then", "press");
        assertThat(who.status()).isEqualTo(303);
        assertThat(who.location()).isEqualTo(pause);
        who.follow();
    }
}
