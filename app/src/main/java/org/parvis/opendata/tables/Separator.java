package org.parvis.opendata.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The sign between the cells of a file: the one by which its first lines have the same number of
 * cells, and more of them than by any other.
 *
 * @param said whether the first line says it, as some spreadsheets write ({@code sep=;})
 */
record Separator(char sign, boolean said) {
    private static final char[] KNOWN = {';', ',', '\t', '|'};

    /** Signs that mean something else to whatever reads CSV. */
    private static final String NEVER = "\"\r\n#\0";

    private static final int SAMPLE = 1 << 16;
    private static final int LINES = 60;

    /** From the beginning of a text, which it reads. */
    static Separator of(Reader text) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(read, 0)) {
            read = text.read(sample, length, SAMPLE - length);
        }
        String head = new String(sample, 0, length);
        if (head.startsWith("sep=") && head.length() > 4 && NEVER.indexOf(head.charAt(4)) < 0) {
            return new Separator(head.charAt(4), true);
        }
        boolean whole = length < SAMPLE;
        Separator best = new Separator(',', false);
        double most = 0;
        for (char sign : KNOWN) {
            double worth = worth(head, sign, whole);
            if (worth > most) {
                most = worth;
                best = new Separator(sign, false);
            }
        }
        return best;
    }

    /** How many cells a line has, less the lines that have another number. */
    private static double worth(String head, char sign, boolean whole) {
        List<Integer> counts = counts(head, sign);
        if (!whole && counts.size() > 1) {
            counts.removeLast();
        }
        if (counts.isEmpty() || counts.getFirst() < 2) {
            return 0;
        }
        int first = counts.getFirst();
        double same = counts.stream().filter(count -> count == first).count();
        return same / counts.size() * 1000 + Math.min(first, 999);
    }

    private static List<Integer> counts(String head, char sign) {
        List<Integer> counts = new ArrayList<>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(sign).ofCsvRecord(new StringReader(head))) {
            for (CsvRecord line : csv) {
                counts.add(line.getFieldCount());
                if (counts.size() == LINES) {
                    break;
                }
            }
        } catch (RuntimeException | IOException unread) {
            // what was read until there says enough
        }
        return counts;
    }

    /** What people call it, by a message. */
    String code() {
        return switch (sign) {
            case ';' -> "semicolon";
            case ',' -> "comma";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "other";
        };
    }
}
