package org.parvis.participation.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Outcome;

/** A key that nobody has alone: what its shares give, together and apart. */
class KeyShareTests {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final byte[] SEED =
            HexFormat.of()
                    .parseHex("00ff5aa5000000000000000000000000000000000000000000000000000000ff");

    private static KeyShare read(String typed) {
        return KeyShare.read(typed).orThrow();
    }

    @Test
    void anyTwoOfThreeGiveTheKeyAndOneGivesOther() {
        List<KeyShare> all = KeyShare.split(SEED, 2, 3, RANDOM);
        for (List<KeyShare> two :
                List.of(
                        List.of(all.get(0), all.get(1)),
                        List.of(all.get(2), all.get(0)),
                        List.of(all.get(1), all.get(2)))) {
            assertThat(KeyShare.joined(two)).isEqualTo(SEED);
        }
        for (KeyShare one : all) {
            assertThat(one.bytes()).isNotEqualTo(SEED);
            assertThat(KeyShare.joined(List.of(one))).isNotEqualTo(SEED);
        }
    }

    /** Of a line a times x plus s, over this field, the points at 1, 2 and 3 add up to s. */
    @Test
    void sharesArePointsOfALineOverTheFieldOfAes() {
        List<KeyShare> all = KeyShare.split(SEED, 2, 3, RANDOM);
        byte[] sum = new byte[SEED.length];
        for (KeyShare share : all) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] ^= share.bytes()[i];
            }
        }
        assertThat(sum).isEqualTo(SEED);
    }

    @Test
    void ofFiveKeepersTwoMayBeMissingAndNotThree() {
        List<KeyShare> all = KeyShare.split(SEED, 3, 5, RANDOM);
        assertThat(KeyShare.joined(List.of(all.get(4), all.get(1), all.get(2)))).isEqualTo(SEED);
        assertThat(KeyShare.joined(List.of(all.get(4), all.get(1)))).isNotEqualTo(SEED);
        List<KeyShare> nine = KeyShare.split(SEED, 9, 9, RANDOM);
        assertThat(KeyShare.joined(nine)).isEqualTo(SEED);
        assertThat(KeyShare.joined(nine.subList(0, 8))).isNotEqualTo(SEED);
    }

    @Test
    void aShareIsReadAsItIsPrintedHoweverItIsTyped() {
        for (KeyShare share : KeyShare.split(SEED, 2, 9, RANDOM)) {
            String text = share.text();
            assertThat(text).hasSize(8 * 8 + 7);
            for (String typed :
                    List.of(
                            text,
                            text.toLowerCase(Locale.ROOT),
                            text.replace("-", " "),
                            text.replace("-", "\n"),
                            text.replace("-", "\u00a0"),
                            text.replace("-", "\u2011"),
                            text.replace("-", " – "),
                            " " + text.replace("-", "") + " ")) {
                assertThat(read(typed).place()).isEqualTo(share.place());
                assertThat(read(typed).bytes()).isEqualTo(share.bytes());
            }
        }
    }

    @Test
    void aSlipIsToldWithItsGroup() {
        String text = KeyShare.split(SEED, 2, 3, RANDOM).getFirst().text();
        for (int group : IntStream.range(0, 8).toArray()) {
            char[] signs = text.toCharArray();
            signs[group * 9 + 2] = signs[group * 9 + 2] == '7' ? '8' : '7';
            assertThat(KeyShare.read(new String(signs)))
                    .isEqualTo(Outcome.refused("participation.keepers.refused.slip", group + 1));
        }
    }

    @Test
    void whatIsNoShareIsRefused() {
        for (String typed :
                List.of("", "bonjour", "😀".repeat(32), "Z".repeat(64), "2".repeat(100_000))) {
            assertThat(KeyShare.read(typed)).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void theDigestOfAShareIsOfItsVoteItsPlaceAndItsBytes() {
        KeyShare share = KeyShare.split(SEED, 2, 3, RANDOM).getFirst();
        assertThat(share.digest("marche")).isEqualTo(read(share.text()).digest("marche"));
        assertThat(share.digest("marche")).isNotEqualTo(share.digest("parc"));
        assertThat(new KeyShare(2, share.bytes()).digest("marche"))
                .isNotEqualTo(share.digest("marche"));
    }
}
