package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.asking.Question.Condition;
import org.parvis.opendata.asking.Question.Kind;
import org.parvis.opendata.tables.GroupQuestion;
import org.parvis.opendata.tables.GroupQuestion.Measure;
import org.parvis.opendata.tables.GroupQuestion.Sum;
import org.parvis.opendata.tables.OpenTable;
import org.parvis.opendata.tables.TableQuestion;
import org.parvis.opendata.tables.TableQuestion.Filter;
import org.parvis.opendata.tables.TableQuestion.Relation;
import org.parvis.opendata.tables.TableRows;

/**
 * What a table answers.
 *
 * @param lines for each group its keys, what is told of it, and in how many rows; of rows their
 *     cells
 * @param all how many groups or rows there are
 * @param bySize whether they come by their size because they are too many for their own order
 */
record Answer(List<List<@Nullable String>> lines, long all, boolean bySize) {
    /** So many groups are shown at once; more are taken away. */
    static final int SHOWN = 100;

    /** So many rows are shown. */
    static final int ROWS = 20;

    /** As a page shows it: groups that are too many for it come by their size. */
    static Answer shown(Question question, OpenTable table) {
        if (question.listing()) {
            return taken(question, table, ROWS);
        }
        GroupQuestion natural = groups(question, question.order(), many(question, SHOWN));
        long all = table.groupCount(natural);
        boolean bySize =
                question.limit() == 0 && all > SHOWN && question.order() == Question.Order.NATURAL;
        GroupQuestion asked =
                bySize ? groups(question, Question.Order.DOWN, natural.most()) : natural;
        return new Answer(table.groups(asked), all, bySize);
    }

    /** As a file has it: in the order that was asked for, as far as the file goes. */
    static Answer taken(Question question, OpenTable table, int most) {
        int many = many(question, most);
        if (question.listing()) {
            TableRows.Answer rows =
                    table.ask(new TableQuestion(filters(question), List.of(), 0, many));
            return new Answer(
                    rows.rows().stream().map(TableRows.Row::cells).toList(), rows.total(), false);
        }
        GroupQuestion asked = groups(question, question.order(), many);
        return new Answer(table.groups(asked), table.groupCount(asked), false);
    }

    private static int many(Question question, int most) {
        return question.limit() > 0 ? Math.min(question.limit(), most) : most;
    }

    private static GroupQuestion groups(Question question, Question.Order order, int most) {
        int measured = question.groups().size();
        List<GroupQuestion.Order> orders =
                order == Question.Order.NATURAL || question.groups().isEmpty()
                        ? List.of()
                        : List.of(new GroupQuestion.Order(measured, order == Question.Order.DOWN));
        return new GroupQuestion(
                filters(question), question.groups(), measures(question), orders, 0, most);
    }

    /** What is asked, and of how many rows it is told. */
    private static List<Measure> measures(Question question) {
        Measure count = new Measure(Sum.COUNT, null);
        return switch (question.measure().kind()) {
            case ROWS, COUNT -> List.of(count);
            case SUM, AVERAGE, LEAST, GREATEST ->
                    List.of(
                            new Measure(question.measure().kind().sum(), question.measure().of()),
                            count);
        };
    }

    static boolean counts(Question question) {
        return question.measure().kind() == Kind.COUNT;
    }

    private static List<Filter> filters(Question question) {
        List<Filter> filters = new ArrayList<>();
        question.conditions().forEach(one -> filters.addAll(filters(one)));
        return filters;
    }

    private static List<Filter> filters(Condition one) {
        if (one.column().type().isDay() && !one.values().isEmpty()) {
            return days(one);
        }
        return switch (one.how()) {
            case BETWEEN ->
                    List.of(
                            new Filter(one.column(), Relation.AT_LEAST, one.values().getFirst()),
                            new Filter(one.column(), Relation.AT_MOST, one.values().getLast()));
            case IS, NOT, ABOVE, BELOW, AT_LEAST, AT_MOST, HOLDS, EMPTY, FILLED ->
                    List.of(
                            new Filter(
                                    one.column(),
                                    Relation.valueOf(one.how().name()),
                                    one.values()));
        };
    }

    /** A year or a month is all of its days. */
    private static List<Filter> days(Condition one) {
        Span first = Span.of(one.values().getFirst()).orElseThrow();
        Span last = Span.of(one.values().getLast()).orElseThrow();
        Filter from = new Filter(one.column(), Relation.AT_LEAST, first.from().toString());
        Filter end = new Filter(one.column(), Relation.BELOW, last.end().toString());
        return switch (one.how()) {
            case IS, BETWEEN -> List.of(from, end);
            case AT_LEAST -> List.of(from);
            case AT_MOST -> List.of(end);
            case ABOVE ->
                    List.of(new Filter(one.column(), Relation.AT_LEAST, last.end().toString()));
            case BELOW ->
                    List.of(new Filter(one.column(), Relation.BELOW, first.from().toString()));
            case NOT, HOLDS, EMPTY, FILLED ->
                    throw new IllegalStateException(
                            "days cannot be asked for by " + one.how() + " and a value");
        };
    }
}
