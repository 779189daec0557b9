package org.parvis.participation.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.parvis.kernel.Outcome;
import org.parvis.participation.CheckedSigns;
import org.parvis.platform.Digests;

/**
 * What one keeper keeps: a point of a polynomial (Shamir, over the field of AES, by Bouncy Castle).
 * So many as are needed give the seed of the key again; one fewer say nothing of it.
 *
 * @param place of its keeper in the file of the vote, beginning with one
 */
public record KeyShare(int place, byte[] bytes) {
    private static final int BYTES = SealedChoice.SEED;
    private static final int GROUPS = 8;

    /** Signs of a group, the last of which shows a slip in the others. */
    private static final int GROUP = 8;

    private static final int SIGNS = GROUPS * (GROUP - 1);

    /** Splits a seed among so many keepers. */
    public static List<KeyShare> split(byte[] seed, int need, int many, SecureRandom random) {
        ShamirSplitSecretShare[] points =
                ShamirSecretSplitter.getInstance(Algorithm.AES, BYTES, random)
                        .resplit(seed.clone(), need, many)
                        .getSecretShares();
        List<KeyShare> shares = new ArrayList<>();
        try {
            for (int i = 0; i < many; i++) {
                shares.add(new KeyShare(i + 1, points[i].getEncoded()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A share cannot be written", e);
        }
        return List.copyOf(shares);
    }

    /** The seed that exactly as many shares as are needed give; any bytes from fewer. */
    public static byte[] joined(List<KeyShare> shares) {
        try {
            return ShamirSplitSecret.getInstance(
                            Algorithm.AES,
                            shares.stream()
                                    .map(it -> new ShamirSplitSecretShare(it.bytes(), it.place()))
                                    .toArray(ShamirSplitSecretShare[]::new))
                    .getSecret();
        } catch (IOException e) {
            throw new UncheckedIOException("Shares cannot be joined", e);
        }
    }

    /** By which a share is recognised without being known. */
    public String digest(String code) {
        return HexFormat.of()
                .formatHex(
                        Digests.of(
                                "participation.keepers.share",
                                code,
                                Integer.toString(place),
                                HexFormat.of().formatHex(bytes)));
    }

    /** As it is printed: eight groups of eight signs. */
    public String text() {
        String signs = CheckedSigns.of(Arrays.append(bytes, (byte) place), SIGNS);
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < SIGNS; at += GROUP - 1) {
            groups.add(CheckedSigns.checked(signs.substring(at, at + GROUP - 1)));
        }
        return String.join("-", groups);
    }

    /** However it is typed; of a slip it says in which group. */
    public static Outcome<KeyShare> read(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
        if (signs.length() != GROUPS * GROUP) {
            return Outcome.refused("participation.keepers.refused.none");
        }
        StringBuilder bare = new StringBuilder();
        for (int at = 0; at < signs.length(); at += GROUP) {
            String group = signs.substring(at, at + GROUP);
            if (!CheckedSigns.right(group)) {
                return Outcome.refused("participation.keepers.refused.slip", at / GROUP + 1);
            }
            bare.append(group, 0, GROUP - 1);
        }
        BigInteger number = CheckedSigns.number(bare.toString());
        if (number.bitLength() > (BYTES + 1) * Byte.SIZE) {
            return Outcome.refused("participation.keepers.refused.none");
        }
        byte[] all = BigIntegers.asUnsignedByteArray(BYTES + 1, number);
        return Outcome.ok(new KeyShare(Byte.toUnsignedInt(all[BYTES]), Arrays.copyOf(all, BYTES)));
    }

    @Override
    public String toString() {
        return "KeyShare of place " + place;
    }
}
