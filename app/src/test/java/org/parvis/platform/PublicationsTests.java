package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.testing.TestDatabase;

class PublicationsTests {
    /** A page made of what was read before is kept under the number before, and made again. */
    @Test
    void theVersionMovesOnceEverybodyHasReadAgain() {
        try (TestDatabase database = TestDatabase.create()) {
            Publications publications = new Publications(database.scenes());
            publications.follow();
            long before = publications.version();
            List<Long> seen = new ArrayList<>();
            publications.onChange(() -> seen.add(publications.version()));
            publications.bump();
            assertThat(seen).containsExactly(before);
            assertThat(publications.version()).isEqualTo(before + 1);
        }
    }
}
