package org.parvis.opendata.shown;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
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
    private static final int PART = 1_000;
    private static final int LONGEST_CELL = 32_767;

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

    /** A sheet whose numbers and days are such; a text is never a formula. */
    void xlsx(Asked asked, OutputStream out) throws IOException {
        List<Column> columns = asked.version().columns();
        try (Workbook book = new Workbook(out, "Parvis", "1.0")) {
            Worksheet sheet =
                    book.newWorksheet(
                            asked.version()
                                    .name()
                                    .substring(0, Math.min(31, asked.version().name().length())));
            for (int at = 0; at < columns.size(); at++) {
                sheet.value(0, at, columns.get(at).name());
            }
            int[] line = {0};
            rows.each(
                    asked.version(),
                    asked.question(),
                    row -> {
                        line[0]++;
                        for (int at = 0; at < columns.size(); at++) {
                            cell(sheet, line[0], at, columns.get(at), row.cells().get(at));
                        }
                        if (line[0] % PART == 0) {
                            sheet.flush();
                        }
                    });
        }
    }

    private static void cell(
            Worksheet sheet, int line, int at, Column column, @Nullable String value) {
        if (value == null) {
            return;
        }
        switch (column.type()) {
            case TEXT -> sheet.value(line, at, fitting(value));
            case INTEGER, DECIMAL -> sheet.value(line, at, new BigDecimal(value));
            case BOOLEAN -> sheet.value(line, at, Boolean.valueOf(value));
            case DATE -> {
                sheet.value(line, at, LocalDate.parse(value));
                sheet.style(line, at).format("yyyy-mm-dd").set();
            }
            case MOMENT -> {
                sheet.value(line, at, LocalDateTime.parse(value.replace(' ', 'T')));
                sheet.style(line, at).format("yyyy-mm-dd hh:mm").set();
            }
        }
    }

    /** Excel opens no file with a longer cell. */
    private static String fitting(String value) {
        return value.length() <= LONGEST_CELL
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_CELL / 2 - 1)) + "…";
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
