package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parvis.cases.kinds.ActCodec;

/** Acts that were written when only whole answers could be queried are read as they were meant. */
class EarlierCorrectionTests {
    private static final String WRITTEN =
            """
            {"changes":[{"after":"tutor","before":"parent","label":{"fr":"Lien"},\
            "proposed":true,"question":"tie"}]}""";

    private final ActCodec codec = TestKinds.codec();

    private ReviewAct.Corrected read() {
        return (ReviewAct.Corrected)
                codec.read("corrected", 1, WRITTEN.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCorrectionOfBeforeComputesNothingAndCarriesNoDocument() {
        ReviewAct.Corrected corrected = read();
        assertThat(corrected.computed()).isEmpty();
        assertThat(corrected.attachments()).isEmpty();
        assertThat(corrected.changes().getFirst().after()).isEqualTo("tutor");
        assertThat(corrected.changes().getFirst().kept()).isFalse();
    }

    @Test
    void whatSaysNothingNewIsWrittenAsBefore() {
        assertThat(new String(codec.write(read()), StandardCharsets.UTF_8)).isEqualTo(WRITTEN);
    }
}
