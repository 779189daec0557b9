package org.parvis.forms.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.drawing.Fields;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;

/**
 * The questions of one form on paper.
 *
 * @param whole every question, with blank rows for a pen; else what the answers ask
 */
record PaperLines(
        FormReader reader,
        Reading reading,
        Map<String, Typed> typed,
        Asking asking,
        boolean whole,
        Words w) {
    private static final int MANY_LINES = 6;

    /** Rows that a sheet holds when the definition asks for fewer. */
    private static final int ROWS = 3;

    List<PrintPage.Line> of(FormPage page) {
        List<Question> questions = whole ? page.questions() : reading.asked(page);
        boolean conditional = page.showWhen() != null;
        return lines(questions, reading.answers(), conditional);
    }

    /** Questions by their path, and the answers of the form or of the row in which they stand. */
    private List<PrintPage.Line> lines(
            List<Question> questions, Map<String, Object> answers, boolean conditional) {
        List<PrintPage.Line> lines = new ArrayList<>();
        for (Question question : questions) {
            String hint = hint(question, conditional);
            switch (reader.type(question).part()) {
                case ANSWER -> lines.add(line(question, answers, hint));
                case GROUP -> lines.add(group(question, hint));
                case COMPUTED, WORDS -> {}
            }
        }
        return lines;
    }

    private PrintPage.Line line(
            Question question, Map<String, Object> answers, @Nullable String hint) {
        QuestionType type = reader.type(question);
        Object answer = answers.get(Fields.name(question.id()));
        List<String> shown =
                answer == null
                        ? words(typed.getOrDefault(question.id(), Typed.NOTHING))
                        : type.show(question, answer, asking, w);
        List<String> choices = choices(question);
        boolean blank = shown.isEmpty();
        return PrintPage.Line.of(
                question.label().in(w.lang()),
                hint,
                shown,
                blank ? choices : List.of(),
                blank && choices.isEmpty() ? room(question) : 0);
    }

    private List<String> choices(Question question) {
        return question.type().equals("yes-no")
                ? List.of(w.say("forms.answer.yes"), w.say("forms.answer.no"))
                : question.options().stream().map(option -> option.label().in(w.lang())).toList();
    }

    private PrintPage.Line group(Question group, @Nullable String hint) {
        Question.Row row = Objects.requireNonNull(group.row());
        List<PrintPage.Row> rows = new ArrayList<>();
        for (Reading.Row each : reading.rows(group.id())) {
            List<Question> questions =
                    whole ? within(row.questions(), each.path() + ".") : each.asked();
            rows.add(
                    new PrintPage.Row(
                            Fields.name(group, rows.size() + 1, each, w),
                            lines(questions, each.answers(), false)));
        }
        int most = whole ? rows(row) : 0;
        while (rows.size() < most) {
            // a path where nothing stands: the row is for a pen
            String path = group.id() + ".blank" + (rows.size() + 1) + ".";
            rows.add(
                    new PrintPage.Row(
                            w.say("forms.row.name", row.name().in(w.lang()), rows.size() + 1),
                            lines(within(row.questions(), path), Map.of(), false)));
        }
        return new PrintPage.Line(
                group.label().in(w.lang()),
                hint,
                rows.isEmpty() ? List.of(w.say("forms.rows.count", 0)) : List.of(),
                List.of(),
                0,
                rows,
                whole && rows.size() < row.most() ? w.say("forms.print.more", row.most()) : null);
    }

    /** How many rows of a group a sheet holds. */
    static int rows(Question.Row row) {
        return Math.min(row.most(), Math.max(row.least(), ROWS));
    }

    private static List<Question> within(List<Question> questions, String prefix) {
        return questions.stream().map(question -> question.at(prefix + question.id())).toList();
    }

    /** What was typed and is still to be corrected: it stands on the sheet as it is. */
    private static List<String> words(Typed typed) {
        return typed.plain().values().stream()
                .flatMap(List::stream)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private @Nullable String hint(Question question, boolean conditional) {
        String help = question.help() == null ? "" : question.help().in(w.lang());
        String hint =
                conditional || question.showWhen() != null
                        ? w.say("forms.print.if-concerned") + " " + help
                        : help;
        return hint.isBlank() ? null : hint.strip();
    }

    private static int room(Question question) {
        return switch (question.type()) {
            case "long-text" -> MANY_LINES;
            case "postal-address", "address" -> 4;
            default -> 1;
        };
    }
}
