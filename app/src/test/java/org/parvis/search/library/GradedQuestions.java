package org.parvis.search.library;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions of bench/relevance, each with the documents that answer it. */
final class GradedQuestions {
    private static final Path FOLDER = Path.of("../bench/relevance");

    enum Part {
        TUNING,
        HELD
    }

    /** A way of asking. */
    record Asked(String lang, String words, String manner, Map<String, Integer> grades) {
        /** The rule of bench/relevance/README.md. */
        Part part() {
            try {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256")
                                .digest((lang + " " + words).getBytes(StandardCharsets.UTF_8));
                return digest[0] % 2 == 0 ? Part.TUNING : Part.HELD;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private GradedQuestions() {}

    static List<Asked> all() {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (NamedCsvRecord row : rows("grades.csv")) {
            grades.computeIfAbsent(row.getField("need"), any -> new HashMap<>())
                    .put(row.getField("document"), Integer.parseInt(row.getField("grade")));
        }
        List<Asked> asked = new ArrayList<>();
        for (NamedCsvRecord row : rows("questions.csv")) {
            asked.add(
                    new Asked(
                            row.getField("lang"),
                            row.getField("question"),
                            row.getField("manner"),
                            grades.getOrDefault(row.getField("need"), Map.of())));
        }
        return asked;
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
