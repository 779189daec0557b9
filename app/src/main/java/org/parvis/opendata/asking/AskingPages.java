package org.parvis.opendata.asking;

import java.util.List;
import org.parvis.ds.Words;
import org.parvis.opendata.DataCrumbs;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.asking.AnswerView.Back;
import org.parvis.opendata.tables.TableRows;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A question to one version of a table, in words or as its address says it, and its answer. */
@Controller
class AskingPages {
    private final PublishedData data;
    private final TableRows rows;
    private final QuestionReader reader;
    private final QuestionBoxes boxes;
    private final AnswerViews views;
    private final AskedBack back;

    AskingPages(
            PublishedData data,
            TableRows rows,
            QuestionReader reader,
            QuestionBoxes boxes,
            AnswerViews views,
            AskedBack back) {
        this.data = data;
        this.rows = rows;
        this.reader = reader;
        this.boxes = boxes;
        this.views = views;
        this.back = back;
    }

    @GetMapping({"/fr/donnees/{name}/{number}/question", "/en/data/{name}/{number}/question"})
    Page question(
            @PathVariable String name,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> query,
            Words w) {
        Version version = data.find(name, number).orElseThrow(AskingPages::absent);
        QuestionAddress address = QuestionAddress.of(query, version);
        Question asked = address.question();
        String typed = String.join(" ", query.getOrDefault("q", List.of()));
        if (asked != null) {
            return answered(asked, address.unread(), typed, version, w);
        }
        return address.unread().isEmpty()
                ? read(typed, version, w)
                : asking(typed, back.unread(address.unread(), version, w), version, w);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Page read(String typed, Version version, Words w) {
        return switch (reader.read(typed, w.lang(), version)) {
            case Reading.Understood(Question question) ->
                    answered(question, List.of(), typed, version, w);
            case Reading.Unknown unknown ->
                    asking(typed, back.unknown(unknown, version, w), version, w);
            case Reading.Unclear unclear ->
                    asking(typed, back.unclear(unclear, version, w), version, w);
            case Reading.Which which -> asking(typed, back.which(which, version, w), version, w);
            case Reading.Refused refused ->
                    asking(typed, back.refused(refused, version, w), version, w);
        };
    }

    private Page answered(
            Question question, List<String> unread, String typed, Version version, Words w) {
        Answer answer = rows.on(version, table -> Answer.shown(question, table));
        AnswerView.Told told = views.told(question, answer, version, unread, w);
        String box = typed.isBlank() ? told.sentence() : typed;
        return page(
                new AnswerView(DataCrumbs.to(version, w), boxes.of(version, box, w), null, told),
                told.sentence());
    }

    private Page asking(String typed, Back asked, Version version, Words w) {
        String box = typed.length() > QuestionReader.LONGEST ? "" : typed;
        return page(
                new AnswerView(DataCrumbs.to(version, w), boxes.of(version, box, w), asked, null),
                asked.title());
    }

    private static Page page(AnswerView view, String title) {
        return Page.of("opendata/asking/answer", view)
                .title(title)
                .nav(DataPaths.MENU)
                .forAnybody();
    }
}
