package org.parvis.opendata.asking;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.tables.GroupQuestion;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.GroupQuestion.Part;
import org.parvis.opendata.tables.GroupQuestion.Sum;

/**
 * What somebody asks of one table, understood.
 *
 * @param measure what is told
 * @param groups for each value of which it is told, two at most
 * @param conditions all of which a row must meet
 * @param order of the groups
 * @param limit how many groups or rows are given; 0 for all
 */
record Question(
        Measure measure, List<Key> groups, List<Condition> conditions, Order order, int limit) {
    static final int GROUPS = 2;
    static final int CONDITIONS = 6;
    static final int LIMIT = 1_000;

    /** So many values has a condition of which one is enough, at most. */
    static final int VALUES = 9;

    /** What is told of rows. */
    enum Kind {
        ROWS,
        COUNT,
        SUM,
        AVERAGE,
        LEAST,
        GREATEST;

        /** How the rows of a group become it. */
        Sum sum() {
            return switch (this) {
                case ROWS, COUNT -> Sum.COUNT;
                case SUM -> Sum.SUM;
                case AVERAGE -> Sum.AVERAGE;
                case LEAST -> Sum.LEAST;
                case GREATEST -> Sum.GREATEST;
            };
        }
    }

    /** What is told, and of which column; of none for the rows and their number. */
    record Measure(Kind kind, @Nullable Column of) {
        static final Measure COUNT = new Measure(Kind.COUNT, null);
        static final Measure ROWS = new Measure(Kind.ROWS, null);

        /** Whether it can be told of that column. */
        static boolean fits(Kind kind, Column column) {
            return switch (kind) {
                case ROWS, COUNT -> false;
                case SUM, AVERAGE, LEAST, GREATEST ->
                        GroupQuestion.Measure.fits(kind.sum(), column);
            };
        }
    }

    /** In which order groups come. */
    enum Order {
        /** That of the values that make them. */
        NATURAL,
        /** The largest first. */
        DOWN,
        UP
    }

    /** What a value must be beside those of the condition. */
    enum How {
        IS,
        NOT,
        ABOVE,
        BELOW,
        AT_LEAST,
        AT_MOST,
        BETWEEN,
        HOLDS,
        EMPTY,
        FILLED;

        /** Whether one of several values is enough. */
        boolean several() {
            return this == IS || this == NOT;
        }

        /** How many values it takes, at most when it takes several. */
        int takes() {
            return switch (this) {
                case IS, NOT -> VALUES;
                case ABOVE, BELOW, AT_LEAST, AT_MOST, HOLDS -> 1;
                case BETWEEN -> 2;
                case EMPTY, FILLED -> 0;
            };
        }

        boolean compares() {
            return this == ABOVE
                    || this == BELOW
                    || this == AT_LEAST
                    || this == AT_MOST
                    || this == BETWEEN;
        }
    }

    /**
     * A condition.
     *
     * @param values as the type of the column is written; of a day a year, a month or a day
     */
    record Condition(Column column, How how, List<String> values) {
        Condition {
            values = List.copyOf(values);
        }

        /** The same, with more values one of which is enough. */
        Condition or(List<String> others) {
            return new Condition(
                    column,
                    how,
                    Stream.concat(values.stream(), others.stream()).distinct().toList());
        }

        /** Whether rows can be beside it. */
        boolean sound() {
            boolean counted =
                    how.several()
                            ? !values.isEmpty() && values.size() <= how.takes()
                            : values.size() == how.takes();
            ColumnType type = column.type();
            boolean compared = type.isNumber() || type.isDay();
            boolean once = how != How.NOT && values.size() == 1 || !how.several();
            return counted
                    && (once || !type.isDay() && type != ColumnType.BOOLEAN)
                    && (!how.compares() || compared)
                    && (how != How.HOLDS || type == ColumnType.TEXT)
                    && values.stream().allMatch(value -> Span.readable(column, value));
        }
    }

    Question {
        groups = List.copyOf(groups);
        conditions = List.copyOf(conditions);
    }

    /** Days as they follow each other, whatever else the largest first. */
    static Order usual(List<Key> groups) {
        return groups.isEmpty() || groups.stream().anyMatch(Figures::isTime)
                ? Order.NATURAL
                : Order.DOWN;
    }

    Question with(List<Condition> others) {
        return new Question(measure, groups, others, order, limit);
    }

    /** What can be asked when somebody says a column and nothing else. */
    static List<Question> about(List<Column> columns) {
        return columns.stream()
                .flatMap(
                        column ->
                                column.type().isNumber()
                                        ? Stream.of(
                                                        Kind.AVERAGE,
                                                        Kind.SUM,
                                                        Kind.LEAST,
                                                        Kind.GREATEST)
                                                .map(kind -> told(new Measure(kind, column)))
                                        : Stream.of(counted(new Key(column, Part.WHOLE))))
                .toList();
    }

    static Question told(Measure measure) {
        return new Question(measure, List.of(), List.of(), Order.NATURAL, 0);
    }

    static Question counted(Key key) {
        return new Question(
                Measure.COUNT, List.of(key), List.of(), Question.usual(List.of(key)), 0);
    }

    boolean listing() {
        return measure.kind() == Kind.ROWS;
    }
}
