package org.parvis.opendata.asking;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.Version;
import org.parvis.opendata.asking.Question.Kind;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.platform.words.Spreadsheet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer for programs and sheets.
 *
 * @param heads its columns
 */
record AnswerWriting(List<Head> heads) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A column of an answer.
     *
     * @param name the same in all languages: programs read it
     */
    record Head(String name, boolean number, boolean truth) {}

    static AnswerWriting of(Question question, Version version) {
        return new AnswerWriting(heads(question, version));
    }

    private static List<Head> heads(Question question, Version version) {
        if (question.listing()) {
            return version.columns().stream().map(one -> head(one, one.name())).toList();
        }
        Stream<Head> keys = question.groups().stream().map(key -> head(key.column(), name(key)));
        Stream<Head> told =
                Answer.counts(question)
                        ? Stream.of(count())
                        : Stream.of(told(question.measure()), count());
        return Stream.concat(keys, told).toList();
    }

    private static Head count() {
        return new Head("count", true, false);
    }

    private static Head told(Measure measure) {
        Column of = measure.of();
        return of == null ? count() : head(of, name(measure.kind(), of));
    }

    /** As the interface for tables names them. */
    private static String name(Key key) {
        return switch (key.part()) {
            case WHOLE -> key.column().name();
            case YEAR -> key.column().name() + "__year";
            case MONTH -> key.column().name() + "__month";
        };
    }

    private static String name(Kind kind, Column of) {
        return switch (kind) {
            case ROWS, COUNT -> "count";
            case SUM -> of.name() + "__sum";
            case AVERAGE -> of.name() + "__avg";
            case LEAST -> of.name() + "__min";
            case GREATEST -> of.name() + "__max";
        };
    }

    private static Head head(Column column, String name) {
        return new Head(name, column.type().isNumber(), column.type() == ColumnType.BOOLEAN);
    }

    void write(Answer answer, TableForm form, OutputStream to) throws IOException {
        if (form == TableForm.JSON) {
            json(answer, to);
            return;
        }
        List<String> names = heads.stream().map(Head::name).toList();
        try (Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8)) {
            boolean french = form == TableForm.EXCEL_CSV;
            Spreadsheet table =
                    french ? Spreadsheet.inFrench(out, names) : Spreadsheet.asWritten(out);
            if (!french) {
                table.row(names);
            }
            answer.lines().forEach(line -> table.row(cells(line, french)));
            table.flush();
        }
    }

    private List<String> cells(List<@Nullable String> line, boolean french) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < line.size(); at++) {
            String value = line.get(at);
            boolean comma = french && heads.get(at).number();
            cells.add(value == null ? "" : comma ? value.replace('.', ',') : value);
        }
        return cells;
    }

    private void json(Answer answer, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            answer.lines().forEach(line -> object(json, line));
            json.writeEndArray();
        }
    }

    private void object(JsonGenerator json, List<@Nullable String> line) {
        json.writeStartObject();
        for (int at = 0; at < line.size(); at++) {
            json.writeName(heads.get(at).name());
            value(json, heads.get(at), line.get(at));
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Head head, @Nullable String value) {
        if (value == null) {
            json.writeNull();
        } else if (head.truth()) {
            json.writeBoolean(value.equals("true"));
        } else if (head.number()) {
            json.writeNumber(new BigDecimal(value));
        } else {
            json.writeString(value);
        }
    }
}
