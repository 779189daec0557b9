package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
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
 * kept so that each cell comes back as written, for other types can be tried; a file that is
 * refused leaves nothing.
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
    private final LineReading lines;
    private final Duck duck;
    private final TableThreads threads = new TableThreads("tables-read", AT_ONCE);

    TableReading(TableShelf shelf, TableMaking making, Duck duck) {
        this.shelf = shelf;
        this.lines = new LineReading(shelf, making);
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
                : lines.read(came, letters, plain);
    }

    private Outcome<Dropped> parquet(Path came, Path plain) throws IOException {
        if (!ParquetRows.ends(came)) {
            return Outcome.refused("opendata.refused.parquet");
        }
        CellPass pass = new CellPass();
        try (Writer out = lines.writer(plain)) {
            duck.oneByOne(sql -> passed(pass, new ParquetRows(sql, came), out), came);
        } catch (TableTooMuch | TableFailure unread) {
            return Outcome.refused("opendata.refused.parquet");
        } catch (TableBusy busy) {
            return Outcome.refused("opendata.refused.busy");
        }
        return lines.dropped(plain, pass, PARQUET_NAME, PARQUET);
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
        try (Writer out = lines.writer(plain)) {
            layout = JsonLayout.of(source);
            pass.run(layout.rows(source), out);
        } catch (NoTable unread) {
            return Outcome.refused(unread.why());
        }
        String form = layout.features() ? GeometryColumn.FORM : JSON;
        return lines.dropped(plain, pass, source.letters().name(), form);
    }

    private Outcome<Dropped> workbook(Path came, Path plain) throws IOException {
        Path sheet = shelf.draft(".csv");
        try {
            @Nullable Refusal why;
            try (Writer out = lines.writer(sheet)) {
                why = ExcelSheet.write(came, out);
            }
            if (why != null) {
                return Outcome.refused(why);
            }
            CellPass pass = new CellPass();
            try (Reader text = Files.newBufferedReader(sheet);
                    Writer out = lines.writer(plain)) {
                pass.run(text, new Separator(',', false), out);
            }
            return lines.dropped(plain, pass, ExcelSheet.NAME, SHEET);
        } finally {
            Files.deleteIfExists(sheet);
        }
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
