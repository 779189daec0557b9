package org.parvis.opendata.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.TableShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a file of lines, cells between separators. One that is plain is handed to DuckDB as it
 * came; any other is written again in one form first, or refused with the line that is wrong.
 */
record LineReading(TableShelf shelf, TableMaking making) {
    private static final Logger LOG = LoggerFactory.getLogger(LineReading.class);

    /**
     * What stands in the file.
     *
     * @param plain where it may be written again
     */
    Outcome<Dropped> read(Path came, Letters letters, Path plain) throws IOException {
        Separator separator;
        try (Reader head = letters.open(came)) {
            separator = Separator.of(head);
        } catch (CharacterCodingException other) {
            return otherLetters(letters);
        }
        Dropped plainly = plainly(came, letters, separator);
        if (plainly != null) {
            return Outcome.ok(plainly);
        }
        CellPass pass = new CellPass();
        try (Reader text = new BufferedReader(letters.open(came));
                Writer out = writer(plain)) {
            pass.run(text, separator, out);
        } catch (CharacterCodingException | UncheckedIOException other) {
            return otherLetters(letters);
        }
        return dropped(plain, pass, letters.name(), separator.code());
    }

    private static Outcome<Dropped> otherLetters(Letters letters) {
        return Outcome.refused("opendata.refused.letters", letters.name());
    }

    /** None when DuckDB may read it otherwise than it is meant. */
    private @Nullable Dropped plainly(Path came, Letters letters, Separator separator)
            throws IOException {
        CellPass pass = new CellPass();
        CsvForm form = PlainLines.counted(came, letters, separator, pass);
        if (form == null) {
            return null;
        }
        try {
            String source = making.source(came, form, pass.kept(), pass.rows());
            return dropped(source, pass, letters.name(), separator.code());
        } catch (TableFailure other) {
            LOG.warn("DuckDB did not read a plain file, so the program does", other);
            return null;
        }
    }

    /** The table of what was written again, unless that was refused. */
    Outcome<Dropped> dropped(Path plain, CellPass pass, String letters, String separator) {
        @Nullable Refusal why = pass.refusal();
        if (why != null) {
            return Outcome.refused(why);
        }
        String source = making.source(plain, CsvForm.WRITTEN, pass.kept(), pass.rows());
        return Outcome.ok(dropped(source, pass, letters, separator));
    }

    private static Dropped dropped(String source, CellPass pass, String letters, String separator) {
        return new Dropped(source, letters, separator, pass.rows(), pass.columns());
    }

    Writer writer(Path file) throws IOException {
        return new OutputStreamWriter(shelf.writing(file), StandardCharsets.UTF_8);
    }
}
