package org.parvis.opendata.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.parvis.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** A JSON file that is gone through sign by sign, more than once, and is never whole in memory. */
record JsonSource(Path file, Letters letters) {
    /** Levels of lists and objects in each other: no table has so many. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int HEAD = 1_024;

    /** What may come after the first sign of JSON; behind other signs it is another file. */
    private static final String AFTER_LIST = "{[\"]-0123456789tfn";

    private static final String AFTER_OBJECT = "\"}'";

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(CellPass.LONGEST_ROW)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .maxNameLength(LONGEST_NAME)
                                    .build())
                    // told in its own words rather than as a sign that is not understood
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    /** Goes through the file. */
    @FunctionalInterface
    interface Work {
        void on(JsonParser parser);
    }

    /** Whether the file begins as JSON does, whatever it is called. */
    static boolean begins(Path file, Letters letters) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(letters.marked());
            head = new String(in.readNBytes(HEAD), letters.charset());
        }
        String plain = head.replaceAll("[ \t\r\n]", "");
        if (plain.length() < 2) {
            return plain.equals("[") || plain.equals("{");
        }
        return switch (plain.charAt(0)) {
            case '[' -> AFTER_LIST.indexOf(plain.charAt(1)) >= 0;
            case '{' -> AFTER_OBJECT.indexOf(plain.charAt(1)) >= 0;
            default -> false;
        };
    }

    /**
     * Does the work from the beginning of the file.
     *
     * @throws NoTable with the line where it is no longer JSON
     */
    void through(Work work) throws IOException {
        try (Reader text = new BufferedReader(letters.open(file));
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            work.on(parser);
        } catch (JacksonException unread) {
            throw new NoTable(why(unread));
        }
    }

    private Refusal why(JacksonException unread) {
        TokenStreamLocation at =
                Objects.requireNonNullElse(unread.getLocation(), TokenStreamLocation.NA);
        int line = Math.max(1, at.getLineNr());
        int sign = Math.max(1, at.getColumnNr());
        if (unread.getCause() instanceof CharacterCodingException) {
            return Refusal.of("opendata.refused.letters", letters.name());
        }
        if (unread.getCause() instanceof IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return switch (unread) {
            case StreamConstraintsException _ ->
                    Refusal.of("opendata.refused.json-large", line, CellPass.LONGEST_ROW, DEEPEST);
            case UnexpectedEndOfInputException _ -> Refusal.of("opendata.refused.json-end", line);
            default -> Refusal.of("opendata.refused.json", line, sign);
        };
    }
}
