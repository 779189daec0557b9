package org.parvis.opendata.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.TableShelf;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableRows;
import org.parvis.platform.Spreadsheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table in the form that somebody needs, with the conditions of the page that it was taken on.
 */
@Controller
class TableForms {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PublishedData data;
    private final TableRows rows;
    private final TableShelf shelf;

    TableForms(PublishedData data, TableRows rows, TableShelf shelf) {
        this.data = data;
        this.rows = rows;
        this.shelf = shelf;
    }

    @GetMapping({
        "/fr/donnees/{name}/{number}/table.{format}",
        "/en/data/{name}/{number}/table.{format}"
    })
    void table(
            @PathVariable String name,
            @PathVariable String number,
            @PathVariable String format,
            @RequestParam Map<String, String> query,
            HttpServletResponse response)
            throws IOException {
        Version version = DatasetPages.number(data, name, number);
        Asked asked = Asked.of(version, query);
        if (!asked.unread().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + name + "-" + number + "." + ending(format) + "\"");
        switch (format) {
            case "csv" -> csv(asked, false, response);
            case "excel.csv" -> csv(asked, true, response);
            case "json" -> json(asked, response);
            case "parquet" -> parquet(version, response);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String ending(String format) {
        return format.equals("excel.csv") ? "csv" : format;
    }

    private void csv(Asked asked, boolean french, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        List<Column> columns = asked.version().columns();
        List<String> names = columns.stream().map(Column::name).toList();
        try (Writer out =
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            Spreadsheet table =
                    french ? Spreadsheet.inFrench(out, names) : Spreadsheet.ofData(out, names);
            rows.each(
                    asked.version(),
                    asked.question(),
                    row -> table.row(cells(columns, row.cells(), french)));
            table.flush();
        }
    }

    private static List<String> cells(
            List<Column> columns, List<@Nullable String> values, boolean french) {
        List<String> cells = new ArrayList<>(values.size());
        for (int at = 0; at < values.size(); at++) {
            String value = values.get(at);
            boolean comma = french && columns.get(at).type() == ColumnType.DECIMAL;
            cells.add(value == null ? "" : comma ? value.replace('.', ',') : value);
        }
        return cells;
    }

    private void json(Asked asked, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        List<Column> columns = asked.version().columns();
        try (OutputStream out = response.getOutputStream();
                JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            rows.each(
                    asked.version(),
                    asked.question(),
                    row -> {
                        json.writeStartObject();
                        for (int at = 0; at < columns.size(); at++) {
                            value(json, columns.get(at), row.cells().get(at));
                        }
                        json.writeEndObject();
                    });
            json.writeEndArray();
        }
    }

    private static void value(JsonGenerator json, Column column, @Nullable String value) {
        json.writeName(column.name());
        if (value == null) {
            json.writeNull();
        } else if (column.type().isNumber()) {
            json.writeNumber(new java.math.BigDecimal(value));
        } else if (column.type() == ColumnType.BOOLEAN) {
            json.writeBoolean(value.equals("true"));
        } else {
            json.writeString(value);
        }
    }

    private void parquet(Version version, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.apache.parquet");
        response.setContentLengthLong(version.file().bytes());
        try (OutputStream out = response.getOutputStream()) {
            shelf.copy(version.file().digest(), out);
        }
    }
}
