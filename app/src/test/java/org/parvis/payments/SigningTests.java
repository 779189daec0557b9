package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only who has the key signs, only these bytes, only now. */
class SigningTests {
    private static final Instant NOW = Instant.parse("2026-11-29T16:00:00Z");
    private static final String KEY = "k".repeat(32);
    private static final String OLD = "o".repeat(32);
    private static final byte[] WORDS = "{\"cents\":2318}".getBytes(StandardCharsets.UTF_8);

    private static boolean holds(Instant now, byte[] words, String signature) {
        return Signing.holds(List.of(KEY, OLD), now, words, signature);
    }

    @Test
    void bothKeysHoldWhileTheProviderChangesThem() {
        assertThat(holds(NOW, WORDS, Signing.sign(KEY, NOW, WORDS))).isTrue();
        assertThat(holds(NOW, WORDS, Signing.sign(OLD, NOW, WORDS))).isTrue();
        assertThat(holds(NOW, WORDS, Signing.sign("x".repeat(32), NOW, WORDS))).isFalse();
    }

    @Test
    void noKeyAtAllSignsNothing() {
        assertThat(
                        Signing.holds(
                                List.of("", ""),
                                NOW,
                                WORDS,
                                Signing.sign("x".repeat(32), NOW, WORDS)))
                .isFalse();
    }

    @Test
    void anotherSumOrAnOldWordIsNotHeld() {
        String signature = Signing.sign(KEY, NOW, WORDS);
        byte[] other = "{\"cents\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(holds(NOW, other, signature)).isFalse();
        assertThat(holds(NOW.plusSeconds(300), WORDS, signature)).isTrue();
        assertThat(holds(NOW.plusSeconds(301), WORDS, signature)).isFalse();
        assertThat(holds(NOW.minusSeconds(301), WORDS, signature)).isFalse();
    }

    @Test
    void whatIsNoSignatureHoldsNothing() {
        String right = Signing.sign(KEY, NOW, WORDS);
        for (String wrong :
                List.of(
                        "",
                        "t=1",
                        right + "0",
                        right.replace("v1", "v2"),
                        "t=,v1=" + "0".repeat(64))) {
            assertThat(holds(NOW, WORDS, wrong)).as(wrong).isFalse();
        }
    }
}
