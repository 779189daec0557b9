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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.GeometryColumn;
import org.parvis.opendata.ShelfFull;
import org.parvis.opendata.TableShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads a file that somebody drops: its letters, the sign between its cells, its columns. It is
 * kept whole as text, so that its types can be tried again; a file that is refused leaves nothing.
 */
@Component
public class TableReading implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(TableReading.class);

    /** Files of so many megabytes are let in ({@code application.yaml}). */
    public static final int MOST_MEGABYTES = 25;

    /** Each takes a processor for seconds: others wait. */
    private static final int AT_ONCE = 2;

    /** In the place of the sign between cells: they stood in a sheet. */
    static final String SHEET = "sheet";

    static final String JSON = "json";
    static final String PARQUET = "parquet";
    private static final String PARQUET_NAME = "Parquet";

    /** What stands in the place of the sign between cells when there is none. */
    public static final Set<String> UNPARTED = Set.of(SHEET, JSON, PARQUET, GeometryColumn.FORM);

    private final TableShelf shelf;
    private final TableMaking making;
    private final Duck duck;
    private final TableThreads threads = new TableThreads("tables-read", AT_ONCE);

    TableReading(TableShelf shelf, TableMaking making, Duck duck) {
        this.shelf = shelf;
        this.making = making;
        this.duck = duck;
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
        return threads.reads(() -> tabled(came, plain));
    }

    private Outcome<Dropped> tabled(Path came, Path plain) throws IOException {
        if (ExcelSheet.begins(came)) {
            return workbook(came, plain);
        }
        if (ParquetRows.begins(came)) {
            return parquet(came, plain);
        }
        if (Letters.isNoText(came)) {
            return Outcome.refused("opendata.refused.no-text");
        }
        Letters letters = Letters.of(came);
        return JsonSource.begins(came, letters)
                ? json(new JsonSource(came, letters), plain)
                : read(came, letters, plain);
    }

    private Outcome<Dropped> parquet(Path came, Path plain) throws IOException {
        if (!ParquetRows.ends(came)) {
            return Outcome.refused("opendata.refused.parquet");
        }
        CellPass pass = new CellPass();
        try (Writer out = writer(plain)) {
            duck.oneByOne(sql -> passed(pass, new ParquetRows(sql, came), out), came);
        } catch (TableTooMuch | TableFailure unread) {
            return Outcome.refused("opendata.refused.parquet");
        } catch (TableBusy busy) {
            return Outcome.refused("opendata.refused.busy");
        }
        return dropped(plain, pass, PARQUET_NAME, PARQUET);
    }

    private static boolean passed(CellPass pass, FileRows rows, Writer out) {
        try {
            pass.run(rows, out);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<Dropped> json(JsonSource source, Path plain) throws IOException {
        CellPass pass = new CellPass();
        JsonLayout layout;
        try (Writer out = writer(plain)) {
            layout = JsonLayout.of(source);
            pass.run(layout.rows(source), out);
        } catch (NoTable unread) {
            return Outcome.refused(unread.why());
        }
        String form = layout.features() ? GeometryColumn.FORM : JSON;
        return dropped(plain, pass, source.letters().name(), form);
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

    private Outcome<Dropped> read(Path came, Letters letters, Path plain) throws IOException {
        CellPass pass = new CellPass();
        Separator separator;
        try {
            try (Reader head = letters.open(came)) {
                separator = Separator.of(head);
            }
            @Nullable Dropped plainly = plainly(came, letters, separator);
            if (plainly != null) {
                return Outcome.ok(plainly);
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

    /** The same of a file that DuckDB reads as it came; none when it may read it otherwise. */
    private @Nullable Dropped plainly(Path came, Letters letters, Separator separator)
            throws IOException {
        CellPass pass = new CellPass();
        if (!letters.charset().equals(StandardCharsets.UTF_8)) {
            return null;
        }
        CsvForm form = PlainLines.counted(came, letters.marked(), separator, pass);
        if (form == null) {
            return null;
        }
        try {
            return dropped(
                    making.source(came, form, pass.kept()), pass, letters.name(), separator.code());
        } catch (TableFailure other) {
            LOG.warn("A plain file is read line by line", other);
            return null;
        }
    }

    private static Dropped dropped(String source, CellPass pass, String letters, String separator) {
        return new Dropped(source, letters, separator, pass.rows(), pass.columns());
    }

    private Outcome<Dropped> dropped(Path plain, CellPass pass, String letters, String separator) {
        @Nullable Refusal why = pass.refusal();
        return why != null
                ? Outcome.refused(why)
                : Outcome.ok(
                        dropped(
                                making.source(plain, CsvForm.WRITTEN, pass.kept()),
                                pass,
                                letters,
                                separator));
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
