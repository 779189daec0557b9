package org.parvis.opendata.guessing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Shape;

/** What a column seems to be, from every one of its values: the last row counts like the first. */
public final class ColumnGuess {
    private static final int SHOWN = 12;
    private static final int EXAMPLES = 3;

    private final String name;
    private final Unlike none = new Unlike();
    private final Unlike truths = new Unlike();
    private final Unlike integers = new Unlike();
    private final Unlike decimals = new Unlike();
    private final Unlike days = new Unlike();
    private final Unlike moments = new Unlike();
    private final Map<String, Shape.Found> found = new LinkedHashMap<>();
    private final List<String> first = new ArrayList<>();
    private @Nullable FewValues few = new FewValues();
    private final Written written = new Written();
    private long rows;
    private long filled;
    private int truth = TypeRules.NONE;
    private boolean words;

    public ColumnGuess(String name) {
        this.name = name;
    }

    /** Its file says that it is a text: digits alone make no number of it. */
    public void said() {
        words = true;
    }

    /** One more cell, empty or not, with the line of the file on which its row begins. */
    public void add(Cell cell, long line) {
        rows++;
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        int number = TypeRules.number(cell);
        int word = TypeRules.truth(cell);
        boolean day = DayRules.isDay(cell);
        boolean moment = DayRules.isMoment(cell);
        boolean typed = number != TypeRules.NONE || day || moment;
        if (!typed && word == TypeRules.NONE) {
            none.add(cell, line);
        } else {
            unless(samePair(word), truths, cell, line);
            unless(TypeRules.isInteger(number), integers, cell, line);
            unless(number != TypeRules.NONE && written.number(cell, number), decimals, cell, line);
            unless(day, days, cell, line);
            unless(moment, moments, cell, line);
        }
        if (moment) {
            written.moment(cell);
        }
        count(cell, line, typed);
    }

    private static void unless(boolean fits, Unlike others, Cell cell, long line) {
        if (!fits) {
            others.add(cell, line);
        }
    }

    private boolean samePair(int pair) {
        if (pair == TypeRules.NONE) {
            return false;
        }
        truth = truth == TypeRules.NONE ? pair : truth;
        return truth == pair;
    }

    private void count(Cell cell, long line, boolean typed) {
        if (few == null) {
            if (first.size() < EXAMPLES) {
                example(cell.text());
            }
            for (String kind : PersonSigns.in(cell, typed)) {
                found(new Shape.Found(kind, 1, line), found);
            }
            return;
        }
        few.add(cell, line, typed);
        if (few.areMany()) {
            few.all().forEach(value -> example(value.text()));
            few.all().forEach(value -> found(value, found));
            few = null;
        }
    }

    private void example(String value) {
        String shown = cut(value);
        if (first.size() < EXAMPLES && !first.contains(shown)) {
            first.add(shown);
        }
    }

    private static void found(FewValues.Value value, Map<String, Shape.Found> all) {
        value.signs()
                .forEach(kind -> found(new Shape.Found(kind, value.count(), value.line()), all));
    }

    private static void found(Shape.Found one, Map<String, Shape.Found> all) {
        all.merge(
                one.kind(),
                one,
                (known, more) ->
                        new Shape.Found(one.kind(), known.count() + more.count(), known.line()));
    }

    static String cut(String value) {
        return value.length() <= FewValues.LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, FewValues.LONGEST / 2)) + "…";
    }

    /** What it seems to be, after all of its cells. */
    public Column column() {
        Shape shape =
                new Shape(
                        rows,
                        filled,
                        few == null ? Shape.MANY : few.all().size(),
                        most(),
                        misfits(),
                        written.mark(),
                        written.digits(moments.with(none).isEmpty()),
                        found());
        ColumnType guessed =
                TypeRules.ORDER.stream()
                        .filter(type -> shape.fits(type) && (!words || type.isDay()))
                        .findFirst()
                        .orElse(ColumnType.TEXT);
        return new Column(name, guessed, guessed, LocalizedText.EMPTY, LocalizedText.EMPTY, shape);
    }

    /**
     * The column as it may be kept: as its type where each value comes back from it to the sign, as
     * text otherwise.
     */
    public Column kept() {
        Column column = column();
        boolean again =
                switch (column.type()) {
                    case TEXT, INTEGER, DATE -> true;
                    case DECIMAL, MOMENT -> column.shape().digits().form() != Shape.Form.ANY;
                    case BOOLEAN -> few != null && few.areTwo();
                };
        return again ? column : column.as(ColumnType.TEXT);
    }

    private Map<ColumnType, Shape.Misfit> misfits() {
        Map<ColumnType, Shape.Misfit> misfits = new EnumMap<>(ColumnType.class);
        for (ColumnType type : TypeRules.ORDER) {
            unlike(type).with(none).ifPresent(those -> misfits.put(type, those));
        }
        return Map.copyOf(misfits);
    }

    private Unlike unlike(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> truths;
            case INTEGER -> integers;
            case DECIMAL -> decimals;
            case DATE -> days;
            case MOMENT -> moments;
            case TEXT -> none;
        };
    }

    private List<Shape.Found> found() {
        Map<String, Shape.Found> all = new LinkedHashMap<>(found);
        if (few != null) {
            few.all().forEach(value -> found(value, all));
        }
        return List.copyOf(all.values());
    }

    private List<Shape.Counted> most() {
        if (few == null) {
            return first.stream().map(value -> new Shape.Counted(value, 1)).toList();
        }
        int shown = few.all().size() <= Shape.FEW ? Shape.FEW : SHOWN;
        return few.all().stream()
                .sorted(Comparator.comparing(value -> -value.count()))
                .limit(shown)
                .map(value -> new Shape.Counted(value.text(), value.count()))
                .toList();
    }
}
