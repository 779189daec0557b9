package org.parvis.participation.ballots;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.parvis.participation.Problems;
import org.parvis.participation.offline.FileRead;

/**
 * Published ballots or receipts, one a line below the name of their column, counted by what they
 * say.
 */
final class BallotsFile {
    private static final Predicate<String> CHOICE = Problems.CODE.asMatchPredicate();

    private BallotsFile() {}

    /** How many ballots say each choice. */
    static FileRead<Map<String, Integer>> choices(Path file) throws IOException {
        return read(file, "choice", CHOICE);
    }

    /** How often each receipt stands there. */
    static FileRead<Map<String, Integer>> receipts(Path file) throws IOException {
        return read(
                file, "receipt", line -> BallotReceipt.read(line).filter(line::equals).isPresent());
    }

    private static FileRead<Map<String, Integer>> read(
            Path file, String column, Predicate<String> known) throws IOException {
        Map<String, Integer> many = new TreeMap<>();
        long number = 1;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (!column.equals(lines.readLine())) {
                return new FileRead.Refused<>(number, "the column is not " + column);
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!many.containsKey(line) && !known.test(line)) {
                    return new FileRead.Refused<>(number, "no " + column);
                }
                many.merge(line, 1, Integer::sum);
            }
            return new FileRead.Held<>(many);
        } catch (MalformedInputException notText) {
            return new FileRead.Refused<>(number + 1, "not text in UTF-8");
        }
    }
}
