package org.parvis.participation.ballots;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.parvis.participation.offline.FileRead;
import org.parvis.participation.secrecy.Bytes;
import org.parvis.participation.secrecy.SealedChoice;
import org.parvis.platform.Digests;

/** The published list of sealed ballots, opened again by whoever has the published key. */
final class SealedFile {
    private static final int SOME = 10_000;

    private SealedFile() {}

    /**
     * What the ballots of a list say.
     *
     * @param altered those that the key does not open
     * @param list the digest of the file, as the page of the vote has it since the close
     */
    record Opened(long ballots, long altered, Map<String, Integer> choices, String list) {}

    static FileRead<Opened> opened(Path file, OpenedKey key) throws IOException {
        AsymmetricCipherKeyPair pair = SealedChoice.pair(key.seed());
        Map<String, Integer> choices = new TreeMap<>();
        long number = 1;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (!SealedBallots.COLUMN.equals(lines.readLine())) {
                return new FileRead.Refused<>(number, "the column is not " + SealedBallots.COLUMN);
            }
            List<byte[]> some = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                byte[] ballot = Bytes.read(line).orElse(null);
                if (ballot == null || ballot.length != SealedChoice.SEALED) {
                    return new FileRead.Refused<>(number, "no sealed ballot");
                }
                some.add(ballot);
                if (some.size() == SOME) {
                    count(key, pair, some, choices);
                    some.clear();
                }
            }
            count(key, pair, some, choices);
        } catch (MalformedInputException notText) {
            return new FileRead.Refused<>(number + 1, "not text in UTF-8");
        }
        long open = choices.values().stream().mapToLong(Integer::intValue).sum();
        long ballots = number - 1;
        return new FileRead.Held<>(new Opened(ballots, ballots - open, choices, Digests.hex(file)));
    }

    private static void count(
            OpenedKey key,
            AsymmetricCipherKeyPair pair,
            List<byte[]> ballots,
            Map<String, Integer> choices) {
        SealedChoice.opened(key.code(), pair, ballots)
                .forEach(choice -> choices.merge(choice, 1, Integer::sum));
    }
}
