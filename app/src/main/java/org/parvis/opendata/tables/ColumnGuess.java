package org.parvis.opendata.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Shape;

/** What a column seems to be, from every one of its values: the last row counts like the first. */
final class ColumnGuess {
    private static final int SHOWN = 12;
    private static final int LONGEST = 200;

    private final String name;
    private final Map<ColumnType, Unlike> unlike = new EnumMap<>(ColumnType.class);
    private final Map<String, Shape.Found> found = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<String> first = new ArrayList<>();
    private long rows;
    private long filled;
    private boolean many;
    private String mark = "";
    private int before = 1;
    private int after;
    private int truth = -1;
    private boolean words;

    ColumnGuess(String name) {
        this.name = name;
    }

    /** Values that are not of a type: counted where they stand, there may be millions of them. */
    private static final class Unlike {
        private final long line;
        private final String value;
        private long count;

        Unlike(long line, String value) {
            this.line = line;
            this.value = value;
        }

        Shape.Misfit misfit() {
            return new Shape.Misfit(count, line, value);
        }
    }

    /** Its file says that it is a text: digits alone make no number of it. */
    void said() {
        words = true;
    }

    /** One more cell, empty or not, with the line of the file on which its row begins. */
    void add(String value, long line) {
        rows++;
        if (value.isEmpty()) {
            return;
        }
        filled++;
        for (ColumnType type : TypeRules.ORDER) {
            if (!fits(type, value)) {
                unlike.computeIfAbsent(type, none -> new Unlike(line, cut(value))).count++;
            }
        }
        for (String kind : PersonSigns.in(value)) {
            found.merge(
                    kind,
                    new Shape.Found(kind, 1, line),
                    (known, one) -> new Shape.Found(kind, known.count() + 1, known.line()));
        }
        count(value);
    }

    private boolean fits(ColumnType type, String value) {
        boolean fits = TypeRules.fits(type, value);
        return switch (type) {
            case DECIMAL -> fits && sameMark(value);
            case BOOLEAN -> fits && samePair(value);
            case TEXT, INTEGER, DATE, MOMENT -> fits;
        };
    }

    /** A column whose decimals stand once after a comma and once after a point says neither. */
    private boolean sameMark(String value) {
        Matcher parts = TypeRules.DECIMAL.matcher(value);
        if (!parts.matches()) {
            return false;
        }
        before = Math.max(before, parts.group(1).length());
        if (parts.group(2) == null) {
            return true;
        }
        after = Math.max(after, parts.group(3).length());
        if (mark.isEmpty()) {
            mark = parts.group(2);
        }
        return mark.equals(parts.group(2));
    }

    private boolean samePair(String value) {
        int pair = TypeRules.truth(value);
        truth = truth < 0 ? pair : truth;
        return truth == pair;
    }

    private void count(String value) {
        if (first.size() < 3 && !first.contains(cut(value))) {
            first.add(cut(value));
        }
        if (many) {
            return;
        }
        counts.merge(value, 1L, Long::sum);
        many = counts.size() > Shape.MANY || value.length() > LONGEST;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    Column column() {
        Shape shape =
                new Shape(
                        rows,
                        filled,
                        many ? Shape.MANY : counts.size(),
                        most(),
                        misfits(),
                        mark,
                        new Shape.Digits(before, after),
                        List.copyOf(found.values()));
        ColumnType guessed =
                TypeRules.ORDER.stream()
                        .filter(type -> shape.fits(type) && (!words || type.isDay()))
                        .findFirst()
                        .orElse(ColumnType.TEXT);
        return new Column(name, guessed, guessed, LocalizedText.EMPTY, LocalizedText.EMPTY, shape);
    }

    private Map<ColumnType, Shape.Misfit> misfits() {
        Map<ColumnType, Shape.Misfit> misfits = new EnumMap<>(ColumnType.class);
        unlike.forEach((type, those) -> misfits.put(type, those.misfit()));
        return Map.copyOf(misfits);
    }

    private List<Shape.Counted> most() {
        if (many) {
            return first.stream().map(value -> new Shape.Counted(value, 1)).toList();
        }
        int shown = counts.size() <= Shape.FEW ? Shape.FEW : SHOWN;
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .limit(shown)
                .map(entry -> new Shape.Counted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
