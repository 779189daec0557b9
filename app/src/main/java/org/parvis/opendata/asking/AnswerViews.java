package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Citations;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.Version;
import org.parvis.opendata.asking.AnswerView.Told;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/** Says an answer: the question in plain words, what was found, and where it can be had again. */
@Component
class AnswerViews {
    private final QuestionWords words;
    private final Citations citations;
    private final Settings settings;

    AnswerViews(QuestionWords words, Citations citations, Settings settings) {
        this.words = words;
        this.citations = citations;
        this.settings = settings;
    }

    Told told(Question question, Answer answer, Version version, List<String> unread, Words w) {
        boolean line = AnswerDrawing.isLine(question, answer);
        String query = QuestionAddress.query(question);
        String sentence = words.say(question, version, w);
        String address = settings.publicUrl() + DataPaths.question(version, w.lang()) + query;
        return new Told(
                sentence,
                headline(question, answer, w),
                notes(question, answer, unread, w),
                PartChoices.of(question, version, w),
                line ? null : AnswerDrawing.bars(question, answer, w),
                line ? AnswerDrawing.line(question, answer, w) : null,
                line ? top(question, answer, w) : null,
                table(question, answer, version, w),
                rows(question, version, w),
                takes(version, query, w),
                citations.of(version, sentence, w),
                address);
    }

    private static String headline(Question question, Answer answer, Words w) {
        if (question.listing()) {
            return w.say("opendata.rows.counted", answer.all());
        }
        if (!question.groups().isEmpty()) {
            return w.say("opendata.asking.groups", answer.all());
        }
        return Figures.of(question.measure(), answer.lines().getFirst().getFirst(), w);
    }

    private static List<String> notes(
            Question question, Answer answer, List<String> unread, Words w) {
        List<String> notes = new ArrayList<>();
        unread.forEach(part -> notes.add(w.say("opendata.asking.unread", part)));
        if (empty(question, answer)) {
            notes.add(w.say("opendata.asking.none"));
        } else if (!question.groups().isEmpty() && answer.all() > answer.lines().size()) {
            String key = answer.bySize() ? "opendata.asking.many.size" : "opendata.asking.many";
            notes.add(w.say(key, answer.all(), answer.lines().size()));
        } else if (question.listing() && answer.all() > answer.lines().size()) {
            notes.add(w.say("opendata.asking.many.rows", answer.lines().size()));
        }
        if (AnswerForms.isCut(question, answer.all())) {
            notes.add(w.say("opendata.asking.cut", AnswerForms.MOST));
        }
        if (question.groups().isEmpty() && !question.listing() && !Answer.counts(question)) {
            String counted = answer.lines().getFirst().getLast();
            notes.add(w.say("opendata.asking.over", Long.parseLong(String.valueOf(counted))));
        }
        return notes;
    }

    /** Whether no row meets the conditions. */
    private static boolean empty(Question question, Answer answer) {
        return question.listing() || !question.groups().isEmpty()
                ? answer.lines().isEmpty()
                : "0".equals(answer.lines().getFirst().getLast());
    }

    private static String top(Question question, Answer answer, Words w) {
        String most = AnswerDrawing.top(question, answer).toPlainString();
        return w.say("opendata.asking.top", Figures.of(question.measure(), most, w));
    }

    private static @Nullable DataTable table(
            Question question, Answer answer, Version version, Words w) {
        if (answer.lines().isEmpty() || question.groups().isEmpty() && !question.listing()) {
            return null;
        }
        return question.listing()
                ? listed(answer, version, w)
                : AnswerDrawing.table(question, answer, heads(question, w), w);
    }

    private static DataTable listed(Answer answer, Version version, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("opendata.asking.table"),
                        version.columns().stream()
                                .map(
                                        one ->
                                                one.type().isNumber()
                                                        ? Column.number(Cells.name(one))
                                                        : Column.text(Cells.name(one)))
                                .toArray(Column[]::new));
        for (List<@Nullable String> line : answer.lines()) {
            List<String> cells = new ArrayList<>();
            for (int at = 0; at < line.size(); at++) {
                cells.add(Cells.of(version.columns().get(at), line.get(at), w));
            }
            table = table.row(cells.toArray());
        }
        return table;
    }

    private static List<Column> heads(Question question, Words w) {
        Stream<Column> keys =
                question.groups().stream().map(key -> Column.text(PartChoices.said(key, w)));
        Stream<Column> told =
                Answer.counts(question)
                        ? Stream.of(Measure.COUNT).map(one -> head(one, w))
                        : Stream.of(question.measure(), Measure.COUNT).map(one -> head(one, w));
        return Stream.concat(keys, told).toList();
    }

    private static Column head(Measure measure, Words w) {
        return Column.number(PartChoices.said(measure, w));
    }

    /** From a figure to the rows behind it. */
    private static @Nullable Link rows(Question question, Version version, Words w) {
        if (question.listing()) {
            return null;
        }
        Question behind = Question.told(Measure.ROWS).with(question.conditions());
        return Link.to(
                w.say("opendata.asking.behind"),
                DataPaths.question(version, w.lang()) + QuestionAddress.query(behind));
    }

    private static List<Link> takes(Version version, String query, Words w) {
        String at = DataPaths.question(version, w.lang());
        return AnswerForms.all(w.lang())
                .map(TableForm::ending)
                .map(
                        ending ->
                                Link.to(
                                        w.say("opendata.take." + ending.replace('.', '-')),
                                        at + "." + ending + query))
                .toList();
    }

    static String names(Version version) {
        return version.columns().stream()
                .limit(12)
                .map(Cells::name)
                .collect(Collectors.joining(", "));
    }
}
