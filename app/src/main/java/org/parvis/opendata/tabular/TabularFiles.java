package org.parvis.opendata.tabular;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.TableShelf;
import org.parvis.opendata.tables.TableRows;
import org.parvis.platform.Spreadsheet;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All rows that meet the conditions, as a file. It is made whole before the first byte is sent:
 * whoever takes it slowly keeps nobody else from asking.
 */
@Component
class TabularFiles {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).build();

    private final TableRows rows;
    private final TableShelf shelf;

    TabularFiles(TableRows rows, TableShelf shelf) {
        this.rows = rows;
        this.shelf = shelf;
    }

    /** Writes rows in a form. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Cells to the letter, between commas. */
    void csv(TabularQuestion question, HttpServletResponse response) throws IOException {
        send(question, TableForm.CSV, response, out -> csv(question, out));
    }

    /** A list of objects. */
    void json(TabularQuestion question, HttpServletResponse response) throws IOException {
        send(question, TableForm.JSON, response, out -> json(question, out));
    }

    private void csv(TabularQuestion question, OutputStream to) throws IOException {
        try (Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8)) {
            Spreadsheet table = Spreadsheet.asWritten(out);
            List<String> names = number(question, TabularQuestion.NUMBER);
            question.columns()
                    .forEach(at -> names.add(question.version().columns().get(at).name()));
            table.row(names);
            rows.each(question.version(), question.asked(), row -> table.row(cells(question, row)));
            table.flush();
        }
    }

    private static List<String> cells(TabularQuestion question, TableRows.Row row) {
        List<String> cells = number(question, String.valueOf(row.number()));
        for (int at : question.columns()) {
            cells.add(Objects.requireNonNullElse(row.cells().get(at), ""));
        }
        return cells;
    }

    private static List<String> number(TabularQuestion question, String number) {
        List<String> begun = new ArrayList<>();
        if (question.numbered()) {
            begun.add(number);
        }
        return begun;
    }

    private void json(TabularQuestion question, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            rows.each(
                    question.version(),
                    question.asked(),
                    row -> JSON.writeValue(json, TabularAnswers.row(question, row)));
            json.writeEndArray();
        }
    }

    private void send(
            TabularQuestion question, TableForm form, HttpServletResponse response, Writing writing)
            throws IOException {
        Path whole = shelf.draft(".form");
        try {
            try (OutputStream out = shelf.writing(whole)) {
                writing.to(out);
            }
            response.setContentType(form.mediaType() + ";charset=UTF-8");
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\""
                            + question.version().name()
                            + "."
                            + form.ending()
                            + "\"");
            response.setContentLengthLong(Files.size(whole));
            try (InputStream in = Files.newInputStream(whole)) {
                in.transferTo(response.getOutputStream());
            }
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
