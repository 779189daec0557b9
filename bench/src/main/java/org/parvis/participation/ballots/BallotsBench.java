package org.parvis.participation.ballots;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.parvis.kernel.Home;
import org.parvis.participation.Asking;
import org.parvis.participation.secrecy.BlindSignature;

/** Tokens of a key of its own, and published ballots by the million, counted in a new process. */
final class BallotsBench {
    private static final List<String> CHOICES = List.of("wednesday", "saturday", "sunday");
    private static final SecureRandom RANDOM = new SecureRandom();

    private BallotsBench() {}

    /** Words: {@code tokens HOME CODE MANY FOLDER}, or {@code tally MANY FOLDER}. */
    @SuppressWarnings("SystemOut") // read by the script that started it
    public static void main(String[] words) throws IOException {
        System.out.println(
                words[0].equals("tokens")
                        ? tokens(
                                new Asking(new Home(UUID.fromString(words[1])), words[2]),
                                Integer.parseInt(words[3]),
                                Path.of(words[4]))
                        : tally(Integer.parseInt(words[1]), Path.of(words[2])));
    }

    /** As if each had been asked for: what was blinded by one is signed as it is. */
    private static String tokens(Asking vote, int many, Path folder) throws IOException {
        BallotKey.Pair pair = BallotKey.Pair.made();
        BallotKey key = BallotKey.read(pair.encoded());
        RSAPrivateCrtKeyParameters signing = BallotKey.signing(pair.secret());
        long begin = System.nanoTime();
        List<String> tokens =
                IntStream.range(0, many)
                        .parallel()
                        .mapToObj(i -> token(vote, key, signing))
                        .toList();
        double each = (System.nanoTime() - begin) / 1e6 / many;
        Files.write(folder.resolve("tokens"), tokens);
        Files.writeString(folder.resolve("key"), HexFormat.of().formatHex(pair.encoded()));
        return "{\"signing_ms\": %.2f}".formatted(each);
    }

    private static String token(Asking vote, BallotKey key, RSAPrivateCrtKeyParameters signing) {
        byte[] prefix = random(BlindSignature.PREFIX);
        byte[] prepared = BlindSignature.prepared(prefix, VotingToken.message(vote));
        byte[] asked =
                BlindSignature.blind(
                        key.key(), prepared, random(BlindSignature.SALT), BigInteger.ONE);
        return new VotingToken(prefix, BlindSignature.sign(signing, asked)).text();
    }

    private static byte[] random(int many) {
        byte[] bytes = new byte[many];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String tally(int many, Path folder) throws IOException {
        Asking vote = new Asking(new Home(UUID.randomUUID()), "bench");
        Path ballots = folder.resolve("ballots.csv");
        Path receipts = folder.resolve("receipts.csv");
        try (BufferedWriter out = Files.newBufferedWriter(ballots);
                BufferedWriter proofs = Files.newBufferedWriter(receipts)) {
            out.write("choice\n");
            proofs.write("receipt\n");
            for (int i = 0; i < many; i++) {
                out.write(CHOICES.get(i % 7 % CHOICES.size()) + "\n");
                proofs.write(VotingToken.unsigned().receipt(vote) + "\n");
            }
        }
        long begin = System.nanoTime();
        String said = TallyCommand.answer(ballots.toString(), receipts.toString(), "--json");
        return "{\"seconds\": %.2f, \"said\": %s}"
                .formatted((System.nanoTime() - begin) / 1e9, said);
    }
}
