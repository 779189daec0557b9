package org.parvis.payments.reconciliation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Refusal;
import org.parvis.payments.Cents;

/**
 * Reads a file of a provider: UTF-8, comma or semicolon, the columns that {@link #COLUMNS} names.
 * Where one line is wrong nothing is taken, and each line is told, the first twenty of them.
 */
final class StatementCsv {
    /** In this order; the last one may be empty. */
    static final List<String> COLUMNS =
            List.of("reference", "provider_id", "cents", "currency", "kind", "settled", "fee");

    /** Bytes; so many lines as a body settles in a day fit in it ten times. */
    static final int LARGEST = 10_000_000;

    private static final int MOST_PROBLEMS = 20;
    private static final int LONGEST = 200;
    private static final String SUM = "[0-9]{1,12}";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final List<StatementLine> lines = new ArrayList<>();
    private final List<StatementLine> twice = new ArrayList<>();
    private final List<Refusal> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private StatementCsv() {}

    /**
     * What was read, or what is wrong with it.
     *
     * @param twice lines whose name stands in the file already
     */
    record Read(List<StatementLine> lines, List<StatementLine> twice, List<Refusal> problems) {}

    static Read read(byte[] bytes) {
        StatementCsv csv = new StatementCsv();
        if (bytes.length > LARGEST) {
            csv.problems.add(large());
        } else {
            text(bytes)
                    .ifPresentOrElse(
                            csv::read,
                            () -> csv.problems.add(Refusal.of("payments.statement.encoding")));
        }
        return new Read(List.copyOf(csv.lines), List.copyOf(csv.twice), List.copyOf(csv.problems));
    }

    static Refusal large() {
        return Refusal.of("payments.statement.large", LARGEST / 1_000_000);
    }

    private void read(String text) {
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (CsvReader<CsvRecord> records =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(text)) {
            boolean heading = true;
            for (CsvRecord record : records) {
                if (heading) {
                    if (!record.getFields().equals(COLUMNS)) {
                        problems.add(
                                Refusal.of(
                                        "payments.statement.columns", String.join(",", COLUMNS)));
                        return;
                    }
                    heading = false;
                } else if (problems.size() < MOST_PROBLEMS) {
                    line(record);
                }
            }
        } catch (CsvParseException | IOException broken) {
            problems.add(Refusal.of("payments.statement.unreadable"));
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(Refusal.of("payments.statement.empty"));
        }
    }

    private void line(CsvRecord record) {
        List<String> cells = record.getFields().stream().map(String::strip).toList();
        long number = record.getStartingLineNumber();
        String wrong = wrong(cells);
        if (wrong != null) {
            problems.add(Refusal.of("payments.statement." + wrong, number));
            return;
        }
        StatementLine line =
                new StatementLine(
                        number,
                        cells.get(0),
                        cells.get(1),
                        Long.parseLong(cells.get(2)),
                        StatementLine.Flow.of(cells.get(4)).orElseThrow(),
                        LocalDate.parse(cells.get(5), DAY),
                        cells.get(6).isEmpty() ? null : Long.valueOf(cells.get(6)));
        (seen.add(line.name()) ? lines : twice).add(line);
    }

    /** What is wrong first; nothing where it is a line. */
    private static @Nullable String wrong(List<String> cells) {
        if (cells.size() != COLUMNS.size()) {
            return "cells";
        }
        if (cells.get(2).matches("-.*") || cells.get(6).matches("-.*")) {
            return "negative";
        }
        if (cells.stream().anyMatch(cell -> !plain(cell))) {
            return "formula";
        }
        if (cells.get(0).isEmpty() || cells.get(1).isEmpty()) {
            return "unnamed";
        }
        if (!cells.get(2).matches(SUM) || Long.parseLong(cells.get(2)) == 0) {
            return "sum";
        }
        if (!cells.get(3).equals(Cents.CURRENCY)) {
            return "currency";
        }
        if (StatementLine.Flow.of(cells.get(4)).isEmpty()) {
            return "kind";
        }
        if (!isDay(cells.get(5))) {
            return "day";
        }
        return cells.get(6).matches("(" + SUM + ")?") ? null : "sum";
    }

    /** No formula, whatever opens it later, and nothing that cannot be kept. */
    private static boolean plain(String cell) {
        return cell.length() <= LONGEST
                && cell.chars().noneMatch(Character::isISOControl)
                && (cell.isEmpty() || "=+-@".indexOf(cell.charAt(0)) < 0);
    }

    private static boolean isDay(String cell) {
        try {
            return LocalDate.parse(cell, DAY).getYear() > 0;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
