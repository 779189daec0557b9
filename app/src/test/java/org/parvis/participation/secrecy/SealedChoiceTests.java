package org.parvis.participation.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.junit.jupiter.api.Test;

/** A choice that its keepers alone open. */
class SealedChoiceTests {
    private static final AsymmetricCipherKeyPair PAIR = SealedChoice.pair(seed());
    private static final byte[] KEY = SealedChoice.key(PAIR);

    private static byte[] seed() {
        byte[] seed = new byte[SealedChoice.SEED];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    @Test
    void whoeverHasTheSeedOpensWhatAnybodySealed() {
        for (String choice : Set.of("a", "sunday", "a".repeat(41))) {
            assertThat(
                            SealedChoice.opened(
                                    "marche", PAIR, SealedChoice.sealed("marche", KEY, choice)))
                    .hasValue(choice);
        }
    }

    @Test
    void allOfThemAreOfASizeAndNoneIsLikeAnother() {
        Set<Integer> sizes = new TreeSet<>();
        for (String choice : Set.of("a", "sunday", "a".repeat(41))) {
            sizes.add(SealedChoice.sealed("marche", KEY, choice).length);
            sizes.add(SealedChoice.sealed("marche", KEY, choice).length);
        }
        assertThat(sizes).containsExactly(SealedChoice.SEALED);
        assertThat(SealedChoice.sealed("marche", KEY, "a"))
                .isNotEqualTo(SealedChoice.sealed("marche", KEY, "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealedChoice.sealed("marche", KEY, "a".repeat(49)));
    }

    @Test
    void everyByteThatIsAlteredIsSeen() {
        byte[] sealed = SealedChoice.sealed("marche", KEY, "sunday");
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertThat(SealedChoice.opened("marche", PAIR, altered)).as("byte %d", at).isEmpty();
        }
        assertThat(SealedChoice.opened("marche", PAIR, new byte[SealedChoice.SEALED])).isEmpty();
        assertThat(SealedChoice.opened("marche", PAIR, new byte[3])).isEmpty();
    }

    @Test
    void itIsOfOneVoteAndOneKey() {
        byte[] sealed = SealedChoice.sealed("marche", KEY, "sunday");
        assertThat(SealedChoice.opened("parc", PAIR, sealed)).isEmpty();
        assertThat(SealedChoice.opened("marche", SealedChoice.pair(seed()), sealed)).isEmpty();
    }
}
