package org.parvis.opendata.asking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.Version;
import org.parvis.opendata.WholeForm;
import org.parvis.opendata.tables.TableRows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Exactly the answer to a question, in the form that somebody needs. */
@Controller
class AnswerForms {
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
        Version version = data.find(name, number).orElseThrow(AskingPages::absent);
        TableForm form =
                TableForm.of(format).filter(AnswerForms::has).orElseThrow(AskingPages::absent);
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
                out -> AnswerWriting.of(question, version).write(answer, form, out));
    }

    /** The forms that an answer has, the one that opens right in that language first. */
    static Stream<TableForm> all(String lang) {
        TableForm first = TableForm.first(lang);
        return Stream.concat(
                Stream.of(first),
                Stream.of(TableForm.values()).filter(form -> form != first && has(form)));
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
}
