package org.parvis.opendata.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.tables.TableQuestion.Filter;

/**
 * What is counted or summed over the rows of a table, for each value of some of its columns.
 *
 * @param filters all of which a row must meet
 * @param keys for each value of which there is a group; none for one group of all rows
 * @param measures what is told of each group
 * @param orders the first before the others; groups that are equal in them follow their keys
 * @param from how many groups are left out before the first
 * @param most how many are given
 */
public record GroupQuestion(
        List<Filter> filters,
        List<Key> keys,
        List<Measure> measures,
        List<Order> orders,
        long from,
        int most) {
    /** What of a value makes a group: a day may count by its year or its month. */
    public enum Part {
        WHOLE,
        YEAR,
        MONTH
    }

    /** By what rows are grouped; a year or a month is of a day or a moment only. */
    public record Key(Column column, Part part) {
        public Key {
            if (part != Part.WHOLE && !column.type().isDay()) {
                throw new IllegalArgumentException("a part of what is no day");
            }
        }
    }

    /** How the rows of a group become one value. */
    public enum Sum {
        COUNT,
        SUM,
        AVERAGE,
        LEAST,
        GREATEST
    }

    /**
     * What is told of a group.
     *
     * @param of the column of which it is told, a number for sums and averages; nothing to count
     *     rows
     */
    public record Measure(Sum sum, @Nullable Column of) {
        public Measure {
            if (of == null ? sum != Sum.COUNT : !fits(sum, of)) {
                throw new IllegalArgumentException(sum + " of a column without numbers");
            }
        }

        /** Whether that can be told of that column. */
        public static boolean fits(Sum sum, Column of) {
            return switch (sum) {
                case COUNT -> true;
                case SUM, AVERAGE -> of.type().isNumber();
                case LEAST, GREATEST -> of.type().isNumber() || of.type().isDay();
            };
        }
    }

    /**
     * An order of groups.
     *
     * @param place among the keys and then the measures, from 0
     */
    public record Order(int place, boolean descending) {}

    public GroupQuestion {
        filters = List.copyOf(filters);
        keys = List.copyOf(keys);
        measures = List.copyOf(measures);
        orders = List.copyOf(orders);
    }
}
