package org.parvis.strategy.declared;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Refusal;
import org.parvis.strategy.declared.Declaration.Origin;
import org.parvis.strategy.declared.Declaration.Source;

/**
 * Reads statements from a table of comma-separated values: {@code body,thing,day,part,total,
 * evidence}, a line a part. A byte order mark is skipped, a semicolon is as good as a comma, and
 * what is not UTF-8 is read as Latin-1, as spreadsheets write it. Nothing is taken when a line is
 * wrong; every wrong line is told.
 */
final class DeclarationCsv {
    static final int MOST_LINES = 10_000;
    private static final List<String> COLUMNS =
            List.of("body", "thing", "day", "part", "total", "evidence");

    private final String file;
    private final Instant at;
    private final Function<String, @Nullable Home> bodies;
    private final List<Refusal> problems = new ArrayList<>();

    /** One statement on its way: its lines are next to each other or not. */
    private record Subject(Home home, String thing, LocalDate day) {}

    private record Gathered(Map<String, Long> totals, String evidence, int line) {}

    /** What was read, or everything that is wrong. */
    record Read(List<Declaration> stated, List<Refusal> problems) {}

    private DeclarationCsv(String file, Instant at, Function<String, @Nullable Home> bodies) {
        this.file = file;
        this.at = at;
        this.bodies = bodies;
    }

    /**
     * @param bodies the home of a body by its code; null when it is not known, or not one's own
     */
    static Read read(
            String file, byte[] bytes, Instant at, Function<String, @Nullable Home> bodies) {
        return new DeclarationCsv(file, at, bodies).read(text(bytes));
    }

    private Read read(String text) {
        Map<Subject, Gathered> gathered = new LinkedHashMap<>();
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            int count = 0;
            for (NamedCsvRecord row : rows) {
                if (++count > MOST_LINES) {
                    problems.add(refusal("strategy.csv.tooMany", row, MOST_LINES));
                    break;
                }
                if (!row.getHeader().containsAll(COLUMNS)) {
                    problems.add(refusal("strategy.csv.columns", row, String.join(", ", COLUMNS)));
                    break;
                }
                gather(row, gathered);
            }
        } catch (CsvParseException | IOException e) {
            problems.add(Refusal.of("strategy.csv.unreadable", file, 1));
        }
        if (gathered.isEmpty() && problems.isEmpty()) {
            problems.add(Refusal.of("strategy.csv.empty", file, 1));
        }
        return new Read(problems.isEmpty() ? stated(gathered) : List.of(), List.copyOf(problems));
    }

    private void gather(NamedCsvRecord row, Map<Subject, Gathered> gathered) {
        Home home = bodies.apply(field(row, "body"));
        LocalDate day = day(row);
        Long total = total(row);
        String evidence = field(row, "evidence");
        if (home == null) {
            problems.add(refusal("strategy.csv.body", row, field(row, "body")));
        }
        if (evidence.isEmpty() || evidence.length() > 1000) {
            problems.add(refusal("strategy.csv.evidence", row, ""));
        }
        if (home == null || day == null || total == null) {
            return;
        }
        var subject = new Subject(home, field(row, "thing"), day);
        Gathered sum =
                gathered.computeIfAbsent(
                        subject, s -> new Gathered(new TreeMap<>(), evidence, line(row)));
        if (sum.totals().put(field(row, "part"), total) != null) {
            problems.add(refusal("strategy.csv.twice", row, field(row, "part")));
        }
    }

    private @Nullable LocalDate day(NamedCsvRecord row) {
        try {
            return LocalDate.parse(field(row, "day"));
        } catch (DateTimeParseException e) {
            problems.add(refusal("strategy.csv.day", row, field(row, "day")));
            return null;
        }
    }

    private @Nullable Long total(NamedCsvRecord row) {
        String text = field(row, "total");
        if (!text.matches("\\d{1,7}")) {
            problems.add(refusal("strategy.csv.total", row, text));
            return null;
        }
        return Long.valueOf(text);
    }

    private List<Declaration> stated(Map<Subject, Gathered> gathered) {
        return gathered.entrySet().stream()
                .map(
                        e ->
                                new Declaration(
                                        Ids.next(),
                                        e.getKey().home(),
                                        e.getKey().thing(),
                                        e.getKey().day(),
                                        e.getValue().totals(),
                                        e.getValue().evidence(),
                                        Origin.IMPORTED,
                                        new Source(file, e.getValue().line()),
                                        null,
                                        at))
                .sorted(Comparator.comparing(Declaration::day))
                .toList();
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElse("").strip();
    }

    private Refusal refusal(String key, NamedCsvRecord row, Object what) {
        return Refusal.of(key, file, line(row), what);
    }

    private static int line(NamedCsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    private static String text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
