package org.parvis.opendata.asking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Column;
import org.parvis.opendata.asking.Question.Kind;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.GroupQuestion.Part;

/** Values of an answer as people of a language read them: with their unit, in its form. */
final class Figures {
    private static final char APART = '\u00A0';

    private Figures() {}

    /** What is told of a group. */
    static String of(Measure measure, @Nullable String value, Words w) {
        Column of = measure.of();
        if (value == null) {
            return "–";
        }
        return of == null || !of.type().isNumber()
                ? of == null ? whole(new BigDecimal(value), w) : Cells.of(of, value, w)
                : unit(whole(number(measure, value), w), of.unit().in(w.lang()), w);
    }

    /** A mean has two decimals more than nobody needs; a sum is exact. */
    static BigDecimal number(Measure measure, String value) {
        BigDecimal number = new BigDecimal(value);
        return measure.kind() == Kind.AVERAGE ? number.setScale(2, RoundingMode.HALF_UP) : number;
    }

    static String whole(BigDecimal number, Words w) {
        BigDecimal plain = number.stripTrailingZeros();
        String text = plain.toPlainString();
        int point = text.indexOf('.');
        String before = point < 0 ? text : text.substring(0, point);
        String thousands = before.length() > 18 ? before : w.number(Long.parseLong(before));
        String minus = before.equals("-0") ? "−" : "";
        String mark = w.lang().equals("fr") ? "," : ".";
        return minus + thousands + (point < 0 ? "" : mark + text.substring(point + 1));
    }

    private static String unit(String number, String unit, Words w) {
        if (unit.isBlank()) {
            return number;
        }
        return unit.equals("$") && w.lang().equals("en") ? "$" + number : number + APART + unit;
    }

    /** The value that makes a group. */
    static String key(Key key, @Nullable String value, Words w) {
        if (value == null) {
            return w.say("opendata.asking.nothing");
        }
        return switch (key.part()) {
            case YEAR -> value;
            case MONTH -> w.month(YearMonth.parse(value));
            case WHOLE -> Cells.of(key.column(), value, w);
        };
    }

    static boolean isTime(Key key) {
        return key.part() != Part.WHOLE || key.column().type().isDay();
    }
}
