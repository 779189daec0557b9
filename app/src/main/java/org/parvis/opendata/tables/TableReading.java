package org.parvis.opendata.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Column;
import org.parvis.opendata.ShelfFull;
import org.parvis.opendata.TableShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads a file that somebody drops: its letters, the sign between its cells, its columns. It is
 * kept whole as text, so that its types can be tried again; a file that is refused leaves nothing.
 */
@Component
public class TableReading {
    private static final Logger LOG = LoggerFactory.getLogger(TableReading.class);

    /** Files of so many megabytes are let in ({@code application.yaml}). */
    public static final int MOST_MEGABYTES = 25;

    /** In the place of the sign between cells: they stood in a sheet. */
    public static final String SHEET = "sheet";

    /** Rows of such lengths are read; one that is longer is no row of a table. */
    private static final int LONGEST_ROW = 16_000_000;

    private final TableShelf shelf;
    private final TableMaking making;

    TableReading(TableShelf shelf, TableMaking making) {
        this.shelf = shelf;
        this.making = making;
    }

    /** What stands in the file, or why it is no table, or cannot be kept. */
    public Outcome<Dropped> read(InputStream in) throws IOException {
        try {
            return kept(in);
        } catch (ShelfFull full) {
            LOG.error("A file of open data found no room", full);
            return Outcome.refused("opendata.refused.room");
        }
    }

    private Outcome<Dropped> kept(InputStream in) throws IOException {
        Path came = shelf.draft(".csv");
        try {
            Path plain = shelf.draft(".csv");
            try {
                return kept(in, came, plain);
            } finally {
                Files.deleteIfExists(plain);
            }
        } finally {
            Files.deleteIfExists(came);
        }
    }

    private Outcome<Dropped> kept(InputStream in, Path came, Path plain) throws IOException {
        try (OutputStream out = shelf.writing(came)) {
            in.transferTo(out);
        }
        if (ExcelSheet.begins(came)) {
            return workbook(came, plain);
        }
        return Letters.isNoText(came)
                ? Outcome.refused("opendata.refused.no-text")
                : read(came, plain);
    }

    private Outcome<Dropped> workbook(Path came, Path plain) throws IOException {
        Path sheet = shelf.draft(".csv");
        try {
            @Nullable Refusal why;
            try (Writer out = writer(sheet)) {
                why = ExcelSheet.write(came, out);
            }
            if (why != null) {
                return Outcome.refused(why);
            }
            CellPass pass = new CellPass();
            try (Reader text = Files.newBufferedReader(sheet);
                    Writer out = writer(plain)) {
                pass.run(text, new Separator(',', false), out);
            }
            return dropped(plain, pass, ExcelSheet.NAME, SHEET);
        } finally {
            Files.deleteIfExists(sheet);
        }
    }

    private Writer writer(Path file) throws IOException {
        return new OutputStreamWriter(shelf.writing(file), StandardCharsets.UTF_8);
    }

    private Outcome<Dropped> read(Path came, Path plain) throws IOException {
        Letters letters = Letters.of(came);
        CellPass pass = new CellPass();
        Separator separator;
        try {
            try (Reader head = letters.open(came)) {
                separator = Separator.of(head);
            }
            try (Reader text = new BufferedReader(letters.open(came));
                    Writer out = writer(plain)) {
                pass.run(text, separator, out);
            }
        } catch (CharacterCodingException | UncheckedIOException other) {
            return Outcome.refused("opendata.refused.letters", letters.name());
        }
        return dropped(plain, pass, letters.name(), separator.code());
    }

    private Outcome<Dropped> dropped(Path plain, CellPass pass, String letters, String separator) {
        @Nullable Refusal why = pass.refusal();
        return why != null
                ? Outcome.refused(why)
                : Outcome.ok(
                        new Dropped(
                                source(plain, pass.columns()),
                                letters,
                                separator,
                                pass.rows(),
                                pass.columns()));
    }

    /** All cells as text, as Parquet; its digest. */
    private String source(Path plain, List<Column> columns) {
        String names =
                IntStream.range(0, columns.size())
                        .mapToObj(at -> "'c" + at + "': 'VARCHAR'")
                        .collect(Collectors.joining(", "));
        String select =
                IntStream.range(0, columns.size())
                        .mapToObj(at -> "c" + at + " as " + Duck.name(columns.get(at).name()))
                        .collect(Collectors.joining(", "));
        String read =
                "select "
                        + select
                        + " from read_csv("
                        + Duck.text(plain)
                        + ", auto_detect = false, header = false, delim = ',', quote = '\"',"
                        + " escape = '\"', new_line = '\\r\\n', parallel = false,"
                        + " max_line_size = "
                        + LONGEST_ROW
                        + ", columns = {"
                        + names
                        + "})";
        return making.made(read, plain);
    }
}
