package org.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a process apart may cost. */
class SandboxTests {
    private static final Duration DOCUMENT = Duration.ofSeconds(20);

    @Test
    void onePageMayTakeNoLongerHoweverLargeItIsDrawn() {
        assertThat(Sandbox.Ask.picture("picture", 3, 1600).patience(DOCUMENT))
                .isEqualTo(Sandbox.Ask.picture("picture", 3, 100).patience(DOCUMENT))
                .isLessThan(Sandbox.Ask.pages("codes", 3, 2).patience(DOCUMENT));
    }
}
