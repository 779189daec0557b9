package org.parvis.opendata.programs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.ShelfFull;
import org.parvis.opendata.WholeForm;
import org.parvis.opendata.tables.CellValue;
import org.parvis.opendata.tables.TableBusy;
import org.parvis.opendata.tables.TableRows;
import org.parvis.opendata.tables.TableTooMuch;
import org.parvis.platform.words.Spreadsheet;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All rows of a table as a file, at the address where clients of the DataStore take it away. */
@RestController
class DatastoreDump {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).build();
    private static final String MARK = "\uFEFF";

    private final Datastore datastore;
    private final TableRows rows;
    private final WholeForm forms;

    DatastoreDump(Datastore datastore, TableRows rows, WholeForm forms) {
        this.datastore = datastore;
        this.rows = rows;
        this.forms = forms;
    }

    /** In which form a file is written. */
    private enum Form {
        CSV("text/csv"),
        TSV("text/tab-separated-values"),
        JSON("application/json"),
        XML("text/xml");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        static Form of(String code) {
            return switch (code) {
                case "csv" -> CSV;
                case "tsv" -> TSV;
                case "json" -> JSON;
                case "xml" -> XML;
                default ->
                        throw CkanError.invalid(
                                "format", "Value must be one of csv, tsv, json, xml");
            };
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @GetMapping("/datastore/dump/{id}")
    void dump(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> asked = new LinkedHashMap<>(AskedBody.named(request));
        Form form =
                Form.of(String.valueOf(Objects.requireNonNullElse(asked.remove("format"), "csv")));
        boolean mark = new Asks(asked).yes("bom", false);
        asked.remove("bom");
        DatastoreQuestion question =
                DatastoreQuestion.whole(datastore.resource(id), new Asks(asked));
        response.setHeader("Access-Control-Allow-Origin", "*");
        forms.send(
                question.version().name() + "." + form.ending(),
                form.type,
                response,
                out -> {
                    if (mark) {
                        out.write(MARK.getBytes(StandardCharsets.UTF_8));
                    }
                    write(question, form, out);
                });
    }

    private void write(DatastoreQuestion question, Form form, OutputStream out) throws IOException {
        switch (form) {
            case CSV, TSV -> table(question, form, out);
            case JSON -> json(question, out);
            case XML -> xml(question, out);
        }
    }

    /** Those of the rows that are asked for by their places. */
    private void each(DatastoreQuestion question, TableRows.Taking taking) throws IOException {
        long from = question.asked().from();
        long[] seen = {0};
        rows.each(
                question.version(),
                question.asked(),
                row -> {
                    long at = seen[0]++;
                    if (at >= from && at - from < question.asked().most()) {
                        taking.take(row);
                    }
                });
    }

    private void table(DatastoreQuestion question, Form form, OutputStream to) throws IOException {
        try (Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8)) {
            Spreadsheet table =
                    form == Form.TSV ? Spreadsheet.betweenTabs(out) : Spreadsheet.asWritten(out);
            table.row(names(question));
            each(question, row -> table.row(cells(question, row)));
            table.flush();
        }
    }

    /** Of the fields that are given, the number of the row first. */
    private static List<String> names(DatastoreQuestion question) {
        return Datastore.described(question).stream()
                .map(field -> String.valueOf(field.get("id")))
                .toList();
    }

    private static List<String> cells(DatastoreQuestion question, TableRows.Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(row.number()));
        for (int at : question.fields()) {
            cells.add(Objects.requireNonNullElse(row.cells().get(at), ""));
        }
        return cells;
    }

    private void json(DatastoreQuestion question, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeName("fields");
            JSON.writeValue(json, Datastore.described(question));
            json.writeName("records");
            json.writeStartArray();
            each(question, row -> JSON.writeValue(json, values(question, row)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void xml(DatastoreQuestion question, OutputStream out) throws IOException {
        List<String> names = names(question);
        try {
            RowsAsXml xml = new RowsAsXml(out, names.subList(1, names.size()));
            each(question, row -> xml.row(row.number(), cellValues(question, row)));
            xml.end();
        } catch (XMLStreamException e) {
            throw new IOException("The table cannot be written", e);
        }
    }

    private static List<@Nullable Object> values(DatastoreQuestion question, TableRows.Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(row.number());
        values.addAll(cellValues(question, row));
        return values;
    }

    private static List<@Nullable Object> cellValues(
            DatastoreQuestion question, TableRows.Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int at : question.fields()) {
            Column column = question.version().columns().get(at);
            values.add(CellValue.of(column, row.cells().get(at)));
        }
        return values;
    }

    @ExceptionHandler(CkanError.class)
    ResponseEntity<byte[]> refused(CkanError why) {
        return told(why);
    }

    @ExceptionHandler({TableBusy.class, ShelfFull.class})
    ResponseEntity<byte[]> busy() {
        return told(CkanError.busy("It takes nothing now: ask again a moment later"));
    }

    @ExceptionHandler(TableTooMuch.class)
    ResponseEntity<byte[]> tooMuch() {
        return told(CkanError.costly("It takes more memory or time than one file may: filter"));
    }

    /** What is asked amiss has another number here than in the actions, as CKAN has it. */
    private static ResponseEntity<byte[]> told(CkanError why) {
        boolean asked = why.status() == CkanError.CONFLICT;
        return ResponseEntity.status(asked ? 400 : why.status())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Access-Control-Allow-Origin", "*")
                .body(JSON.writeValueAsBytes(why.error()));
    }
}
