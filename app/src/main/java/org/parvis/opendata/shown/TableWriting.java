package org.parvis.opendata.shown;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.tables.TableRows;
import org.parvis.platform.words.Spreadsheet;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows that somebody asks for, in the form that they need. */
@Component
class TableWriting {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TableRows rows;

    TableWriting(TableRows rows) {
        this.rows = rows;
    }

    /** Values between commas, each as it stands in the table: programs read them. */
    void csv(Asked asked, OutputStream to) throws IOException {
        try (Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8)) {
            Spreadsheet table = Spreadsheet.asWritten(out);
            table.row(names(asked));
            csv(asked, table, false);
        }
    }

    /** As an Excel that speaks French reads them, where no text becomes a formula. */
    void frenchCsv(Asked asked, OutputStream to) throws IOException {
        try (Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8)) {
            csv(asked, Spreadsheet.inFrench(out, names(asked)), true);
        }
    }

    private static List<String> names(Asked asked) {
        return asked.version().columns().stream().map(Column::name).toList();
    }

    private void csv(Asked asked, Spreadsheet table, boolean french) throws IOException {
        List<Column> columns = asked.version().columns();
        rows.each(
                asked.version(),
                asked.question(),
                row -> table.row(cells(columns, row.cells(), french)));
        table.flush();
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

    /** A sheet whose numbers and days are such. */
    void xlsx(Asked asked, Words w, OutputStream out) throws IOException {
        SheetWriting.write(rows, asked, w, out);
    }

    /** A list of objects. */
    void json(Asked asked, OutputStream out) throws IOException {
        List<Column> columns = asked.version().columns();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            rows.each(asked.version(), asked.question(), row -> object(json, columns, row));
            json.writeEndArray();
        }
    }

    /** The rows where they lie (RFC 7946), each with all of its values. */
    void geojson(Asked asked, OutputStream out) throws IOException {
        FeatureWriting features = FeatureWriting.of(asked.version());
        try (JsonGenerator json = JSON.createGenerator(out)) {
            features.begin(json);
            rows.each(asked.version(), asked.question(), row -> features.row(json, row));
            features.end(json);
        }
    }

    private static void object(JsonGenerator json, List<Column> columns, TableRows.Row row) {
        json.writeStartObject();
        for (int at = 0; at < columns.size(); at++) {
            json.writeName(columns.get(at).name());
            value(json, columns.get(at), row.cells().get(at));
        }
        json.writeEndObject();
    }

    static void value(JsonGenerator json, Column column, @Nullable String value) {
        if (value == null) {
            json.writeNull();
        } else if (column.type().isNumber()) {
            json.writeNumber(new BigDecimal(value));
        } else if (column.type() == ColumnType.BOOLEAN) {
            json.writeBoolean(value.equals("true"));
        } else {
            json.writeString(value);
        }
    }
}
