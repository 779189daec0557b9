package org.parvis.participation.map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.offline.FileRead;

/**
 * Reads the votes that Polis exports: columns {@code comment-id}, {@code voter-id}, {@code vote} (1
 * agrees there, unlike in its own store) and, when it is there, {@code timestamp}.
 */
final class VotesFile {
    private static final int MOST_STATEMENTS = 20_000;
    private static final int LONGEST_ID = 100;

    private VotesFile() {}

    public static FileRead<Votes> read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(text);
        }
    }

    static FileRead<Votes> read(Reader text) throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> rows = rows(text)) {
            Votes.Ballot ballot = new Votes.Ballot();
            Columns columns = null;
            for (CsvRecord row : rows) {
                line = row.getStartingLineNumber();
                String fault = null;
                if (columns == null) {
                    columns = Columns.of(row.getFields());
                    fault = columns.missing();
                } else {
                    fault = columns.take(row.getFields(), ballot);
                }
                if (fault != null) {
                    return new FileRead.Refused<>(line, fault);
                }
            }
            return ballot.isEmpty()
                    ? new FileRead.Refused<>(line, "there is no vote")
                    : new FileRead.Held<>(ballot.votes());
        } catch (CsvParseException | UncheckedIOException malformed) {
            return new FileRead.Refused<>(line, "this is no CSV in UTF-8");
        }
    }

    private static CsvReader<CsvRecord> rows(Reader text) {
        return CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private record Columns(int time, int person, int statement, int vote) {
        static Columns of(List<String> header) {
            return new Columns(
                    header.indexOf("timestamp"),
                    header.indexOf("voter-id"),
                    header.indexOf("comment-id"),
                    header.indexOf("vote"));
        }

        @Nullable String missing() {
            return person < 0 || statement < 0 || vote < 0
                    ? "columns comment-id, voter-id and vote are needed"
                    : null;
        }

        @Nullable String take(List<String> cells, Votes.Ballot ballot) {
            if (cells.size() <= Math.max(Math.max(person, statement), Math.max(vote, time))) {
                return "a column is missing";
            }
            String who = cells.get(person).strip();
            String what = cells.get(statement).strip();
            if (who.isEmpty() || what.isEmpty() || who.length() + what.length() > LONGEST_ID) {
                return "voter-id and comment-id are needed, with 100 signs at most";
            }
            Integer said = said(cells.get(vote).strip());
            if (said == null) {
                return "a vote is 1 (agrees), -1 (disagrees) or 0 (passes)";
            }
            Long at = time < 0 ? Long.valueOf(0) : number(cells.get(time).strip());
            if (at == null) {
                return "a timestamp is a whole number";
            }
            ballot.add(at, who, what, said.byteValue());
            return ballot.statements() > MOST_STATEMENTS
                    ? "more than " + MOST_STATEMENTS + " statements"
                    : null;
        }

        private static @Nullable Integer said(String cell) {
            return switch (cell) {
                case "1" -> 1;
                case "-1" -> -1;
                case "0" -> 0;
                default -> null;
            };
        }

        private static @Nullable Long number(String cell) {
            if (cell.isEmpty() || cell.length() > 18) {
                return null;
            }
            long number = 0;
            for (int i = 0; i < cell.length(); i++) {
                char sign = cell.charAt(i);
                if (sign < '0' || sign > '9') {
                    return null;
                }
                number = 10 * number + sign - '0';
            }
            return number;
        }
    }
}
