package org.parvis.participation.count;

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
import java.util.Locale;
import org.parvis.participation.offline.FileRead;

/** Reads a file of Pabulib: its sections META, PROJECTS and VOTES, cells apart by semicolons. */
public final class PbFile {
    private static final int LONGEST_CELL = 1_000_000;

    private PbFile() {}

    public static FileRead<Election> read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(text);
        }
    }

    /** The same of a text that is held already. */
    public static FileRead<Election> read(Reader text) throws IOException {
        PbSections sections = new PbSections();
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder()
                        .fieldSeparator(';')
                        .maxBufferSize(LONGEST_CELL)
                        .detectBomHeader(true)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                take(sections, row);
            }
            return new FileRead.Held<>(sections.election());
        } catch (Fault fault) {
            return new FileRead.Refused<>(fault.line, fault.reason);
        } catch (CsvParseException | UncheckedIOException malformed) {
            return new FileRead.Refused<>(
                    sections.line(), "this is no text in UTF-8 with cells apart by ;");
        }
    }

    private static void take(PbSections sections, CsvRecord row) {
        List<String> cells = row.getFields().stream().map(String::strip).toList();
        String first = cells.getFirst().toUpperCase(Locale.ROOT);
        if (cells.size() == 1 && List.of("META", "PROJECTS", "VOTES").contains(first)) {
            sections.open(first, row.getStartingLineNumber());
        } else {
            sections.take(cells, row.getStartingLineNumber());
        }
    }

    /** Leaves the reading at the line that cannot be read; it never leaves this reader. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final long line;
        final String reason;

        Fault(long line, String reason) {
            super(reason, null, false, false);
            this.line = line;
            this.reason = reason;
        }
    }
}
