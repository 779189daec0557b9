package org.parvis.opendata.asking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.Version;
import org.parvis.opendata.WholeForm;
import org.parvis.opendata.asking.Question.Kind;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.TableRows;
import org.parvis.platform.Spreadsheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Exactly the answer to a question, in the form that somebody needs. */
@Controller
class AnswerForms {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** So many lines are taken away at most: for more there is the whole table. */
    static final int MOST = 10_000;

    private final PublishedData data;
    private final TableRows rows;
    private final WholeForm forms;

    AnswerForms(PublishedData data, TableRows rows, WholeForm forms) {
        this.data = data;
        this.rows = rows;
        this.forms = forms;
    }

    @GetMapping({
        "/fr/donnees/{name}/{number}/question.{format}",
        "/en/data/{name}/{number}/question.{format}"
    })
    void answer(
            @PathVariable String name,
            @PathVariable String number,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletResponse response)
            throws IOException {
        Version version = AskingPages.version(data, name, number);
        TableForm form =
                TableForm.of(format)
                        .filter(AnswerForms::has)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        QuestionAddress address = QuestionAddress.of(query, version);
        Question question =
                Optional.ofNullable(address.question())
                        .filter(asked -> address.unread().isEmpty())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Answer answer = rows.on(version, table -> Answer.taken(question, table, MOST));
        forms.send(
                file(version, question, answer),
                form,
                response,
                out -> write(answer, heads(question, version), form, out));
    }

    private static boolean has(TableForm form) {
        return switch (form) {
            case EXCEL_CSV, CSV, JSON -> true;
            case XLSX, GEOJSON, PARQUET -> false;
        };
    }

    /** Says it where not all of it is there. */
    private static String file(Version version, Question question, Answer answer) {
        String name = version.name() + "-" + version.number() + "-answer";
        return isCut(question, answer.all()) ? name + "-first-" + MOST : name;
    }

    /** Whether a file of so many groups or rows ends before they do. */
    static boolean isCut(Question question, long all) {
        return question.limit() == 0 && all > MOST;
    }

    /**
     * A column of an answer.
     *
     * @param name the same in all languages: programs read it
     */
    private record Head(String name, boolean number, boolean truth) {}

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

    private static void write(Answer answer, List<Head> heads, TableForm form, OutputStream to)
            throws IOException {
        List<String> names = heads.stream().map(Head::name).toList();
        if (form == TableForm.JSON) {
            json(answer, heads, to);
            return;
        }
        try (Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8)) {
            boolean french = form == TableForm.EXCEL_CSV;
            Spreadsheet table =
                    french ? Spreadsheet.inFrench(out, names) : Spreadsheet.asWritten(out);
            if (!french) {
                table.row(names);
            }
            answer.lines().forEach(line -> table.row(cells(heads, line, french)));
            table.flush();
        }
    }

    private static List<String> cells(
            List<Head> heads, List<@Nullable String> line, boolean french) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < line.size(); at++) {
            String value = line.get(at);
            boolean comma = french && heads.get(at).number();
            cells.add(value == null ? "" : comma ? value.replace('.', ',') : value);
        }
        return cells;
    }

    private static void json(Answer answer, List<Head> heads, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            answer.lines().forEach(line -> object(json, heads, line));
            json.writeEndArray();
        }
    }

    private static void object(JsonGenerator json, List<Head> heads, List<@Nullable String> line) {
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
