package org.parvis.opendata.tabular;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.WholeForm;
import org.parvis.opendata.tables.TableRows;
import org.parvis.platform.words.Spreadsheet;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All rows that meet the conditions, as a file. */
@Component
class TabularFiles {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).build();

    private final TableRows rows;
    private final WholeForm forms;

    TabularFiles(TableRows rows, WholeForm forms) {
        this.rows = rows;
        this.forms = forms;
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
            TabularQuestion question,
            TableForm form,
            HttpServletResponse response,
            WholeForm.Writing writing)
            throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        forms.send(question.version().name(), form, response, writing);
    }
}
