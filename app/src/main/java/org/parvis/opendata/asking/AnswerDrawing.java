package org.parvis.opendata.asking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Trend;
import org.parvis.ds.Words;
import org.parvis.opendata.asking.Question.Measure;

/** Draws an answer: bars for groups, a line for days, and the table beside it. */
final class AnswerDrawing {
    private static final int POINTS = 2;

    private AnswerDrawing() {}

    static DataTable table(Question question, Answer answer, List<Column> heads, Words w) {
        DataTable table =
                DataTable.of(w.say("opendata.asking.table"), heads.toArray(Column[]::new));
        for (List<@Nullable String> line : answer.lines()) {
            table = table.row(cells(question, line, w).toArray());
        }
        return table;
    }

    /** What a line says, as people read it. */
    static List<String> cells(Question question, List<@Nullable String> line, Words w) {
        List<String> cells = new ArrayList<>();
        int keys = question.groups().size();
        for (int at = 0; at < keys; at++) {
            cells.add(Figures.key(question.groups().get(at), line.get(at), w));
        }
        cells.add(Figures.of(question.measure(), line.get(keys), w));
        if (line.size() > keys + 1) {
            cells.add(Figures.of(Measure.COUNT, line.get(keys + 1), w));
        }
        return cells;
    }

    private static @Nullable BigDecimal figure(Question question, List<@Nullable String> line) {
        String value = line.get(question.groups().size());
        return value == null ? null : Figures.number(question.measure(), value);
    }

    /** Whether what is told can be drawn from zero on. */
    private static boolean drawn(Question question, Answer answer) {
        org.parvis.opendata.Column of = question.measure().of();
        return !question.groups().isEmpty()
                && (of == null || of.type().isNumber())
                && answer.lines().stream()
                        .map(line -> figure(question, line))
                        .allMatch(figure -> figure == null || figure.signum() >= 0);
    }

    static boolean isLine(Question question, Answer answer) {
        return question.groups().size() == 1
                && Figures.isTime(question.groups().getFirst())
                && question.order() == Question.Order.NATURAL
                && !answer.bySize()
                && drawn(question, answer)
                && points(question, answer).size() >= POINTS;
    }

    private static List<List<@Nullable String>> points(Question question, Answer answer) {
        return answer.lines().stream()
                .filter(line -> line.getFirst() != null && figure(question, line) != null)
                .toList();
    }

    /** The largest figure, at the top of the drawing. */
    static BigDecimal top(Question question, Answer answer) {
        return answer.lines().stream()
                .map(line -> figure(question, line))
                .filter(figure -> figure != null)
                .reduce(BigDecimal.ONE.movePointLeft(9), BigDecimal::max);
    }

    static Trend line(Question question, Answer answer, Words w) {
        double top = top(question, answer).doubleValue();
        return new Trend(
                points(question, answer).stream()
                        .map(line -> point(question, line, top, w))
                        .toList(),
                List.of(),
                0);
    }

    private static Trend.Point point(
            Question question, List<@Nullable String> line, double top, Words w) {
        BigDecimal figure = figure(question, line);
        return new Trend.Point(
                Figures.key(question.groups().getFirst(), line.getFirst(), w),
                figure == null ? 0 : 100 * figure.doubleValue() / top);
    }

    static AnswerView.@Nullable Bars bars(Question question, Answer answer, Words w) {
        if (!drawn(question, answer) || answer.lines().size() < POINTS) {
            return null;
        }
        double top = top(question, answer).doubleValue();
        int many = Math.min(Bar.MOST, answer.lines().size());
        return new AnswerView.Bars(
                IntStream.range(0, many)
                        .mapToObj(at -> bar(question, answer.lines().get(at), at, top, w))
                        .toList(),
                Bar.height(many),
                answer.lines().size() - many);
    }

    private static Bar bar(
            Question question, List<@Nullable String> line, int place, double top, Words w) {
        List<String> cells = cells(question, line, w);
        int keys = question.groups().size();
        BigDecimal figure = figure(question, line);
        return Bar.at(
                place,
                String.join(", ", cells.subList(0, keys)),
                cells.get(keys),
                figure == null ? 0 : 100 * figure.doubleValue() / top);
    }
}
