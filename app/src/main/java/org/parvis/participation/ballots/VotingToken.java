package org.parvis.participation.ballots;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.parvis.participation.Asking;
import org.parvis.participation.CheckedSigns;
import org.parvis.participation.secrecy.BlindSignature;
import org.parvis.participation.secrecy.Bytes;
import org.parvis.platform.Digests;

/**
 * The right to one ballot, of nobody in particular: chance, and a signature by the key of one vote.
 * Whoever has it votes, and votes again until the close.
 */
record VotingToken(byte[] prefix, byte[] signature) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SIGNS = 11;

    /** What all tokens of one vote sign of, the same for everybody. */
    static byte[] message(Asking of) {
        return ("parvis ballot " + of.home().id() + " " + of.consultation())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** However somebody pasted it; nothing where it cannot be a token. */
    static Optional<VotingToken> read(String typed) {
        return Bytes.read(typed)
                .filter(bytes -> bytes.length == BlindSignature.PREFIX + BallotKey.BITS / 8)
                .map(
                        bytes ->
                                new VotingToken(
                                        Arrays.copyOf(bytes, BlindSignature.PREFIX),
                                        Arrays.copyOfRange(
                                                bytes, BlindSignature.PREFIX, bytes.length)));
    }

    /** One of chance that nobody signed, for ballots of a demonstration. */
    static VotingToken unsigned() {
        byte[] prefix = new byte[BlindSignature.PREFIX];
        RANDOM.nextBytes(prefix);
        return new VotingToken(prefix, new byte[0]);
    }

    String text() {
        return Bytes.written(BlindSignature.prepared(prefix, signature));
    }

    boolean signedFor(Asking vote, RSAKeyParameters key) {
        return BlindSignature.verifies(
                key, BlindSignature.prepared(prefix, message(vote)), signature);
    }

    /** By what a ballot is found again, without the token. */
    byte[] digest(Asking vote) {
        return Digests.of(
                "participation.ballot.token",
                vote.home().id().toString(),
                vote.consultation(),
                HexFormat.of().formatHex(prefix));
    }

    /**
     * As {@code BV-7H2K-M4QX-9BDT}: it shows that a ballot was recorded. Nothing leads from it to
     * the token or to the choice.
     */
    String receipt(Asking vote) {
        byte[] digest =
                Digests.of("participation.ballot.receipt", HexFormat.of().formatHex(digest(vote)));
        return BallotReceipt.written(CheckedSigns.checked(CheckedSigns.of(digest, SIGNS)));
    }

    @Override
    public String toString() {
        return "VotingToken";
    }
}
