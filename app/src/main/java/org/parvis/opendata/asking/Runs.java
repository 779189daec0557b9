package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parvis.opendata.Column;
import org.parvis.opendata.asking.AskedWords.Sense;
import org.parvis.opendata.asking.Cutting.Kind;
import org.parvis.opendata.asking.Cutting.Part;

/** Which words of a question, from one of them on, are one thing. */
final class Runs {
    /** So many words that say nothing may stand inside of a name: « Rive-aux-Pins ». */
    private static final int SILENT = 4;

    private final AskedWords words;
    private final TableNames names;
    private final List<Part> parts;

    Runs(AskedWords words, TableNames names, List<Part> parts) {
        this.words = words;
        this.names = names;
        this.parts = parts;
    }

    /**
     * Words that are one thing.
     *
     * @param length how many words; 0 when there is no such thing
     * @param whole whether they are all of its name
     * @param weak whether they stand in the meaning of a column only
     */
    record Run(
            int length,
            boolean whole,
            boolean weak,
            Sense sense,
            List<Column> columns,
            List<TableNames.Value> values) {
        static final Run NONE = new Run(0, false, false, Sense.UNKNOWN, List.of(), List.of());
    }

    /** The longest phrase that people say of every table. */
    Run phrase(int at) {
        Run run = Run.NONE;
        StringBuilder said = new StringBuilder();
        for (int many = 1; many <= words.longest() && at + many <= parts.size(); many++) {
            said.append(many == 1 ? "" : " ").append(parts.get(at + many - 1).folded());
            Sense sense = words.sense(said.toString());
            if (sense != null) {
                run = new Run(many, true, false, sense, List.of(), List.of());
            }
        }
        return run;
    }

    /** What names a column, or some of which it is not said which. */
    Run columns(int at, boolean wanted) {
        List<Column> left = about(parts.get(at));
        if (left.isEmpty() || !wanted && !names.tells(parts.get(at))) {
            return Run.NONE;
        }
        List<Part> said = new ArrayList<>(List.of(parts.get(at)));
        int length = 1 + grow(at, said, part -> narrowed(left, about(part)));
        List<Column> whole = names.whole(said);
        List<Column> strong =
                left.stream()
                        .filter(column -> said.stream().allMatch(part -> names.names(column, part)))
                        .toList();
        List<Column> best = strong.isEmpty() ? left : strong;
        return new Run(
                length,
                !whole.isEmpty(),
                strong.isEmpty(),
                Sense.COLUMN,
                whole.isEmpty() ? best : whole,
                List.of());
    }

    private List<Column> about(Part part) {
        return names.columns().stream()
                .filter(column -> names.about(column, part))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What names a value of a list, or some of which it is not said which. */
    Run values(int at) {
        Set<TableNames.Value> all = names.valuesWith(parts.get(at));
        if (all.isEmpty() || !names.tells(parts.get(at))) {
            return Run.NONE;
        }
        Set<TableNames.Value> left = new LinkedHashSet<>(all);
        List<Part> said = new ArrayList<>(List.of(parts.get(at)));
        // a word that was said already is another thing: « en ligne en 2026 »
        int length =
                1
                        + grow(
                                at,
                                said,
                                part ->
                                        said.stream()
                                                        .noneMatch(
                                                                one ->
                                                                        one.roots()
                                                                                .equals(
                                                                                        part
                                                                                                .roots()))
                                                && narrowed(left, names.valuesWith(part)));
        List<TableNames.Value> whole =
                left.stream().filter(value -> names.whole(value, said)).toList();
        return new Run(
                length,
                !whole.isEmpty(),
                false,
                Sense.VALUE,
                List.of(),
                (whole.isEmpty() ? left : whole).stream().sorted(names::inOrder).toList());
    }

    private static <T> boolean narrowed(Collection<T> left, Collection<T> others) {
        if (others.stream().noneMatch(left::contains)) {
            return false;
        }
        left.retainAll(others);
        return true;
    }

    /** How many more words go on with the first, over some that say nothing. */
    private int grow(int at, List<Part> said, Predicate<Part> goesOn) {
        int taken = 0;
        for (int ahead = told(at + 1); ahead < parts.size(); ahead = told(ahead + 1)) {
            Part part = parts.get(ahead);
            if (part.kind() == Kind.QUOTED || !goesOn.test(part)) {
                return taken;
            }
            said.add(part);
            taken = ahead - at;
        }
        return taken;
    }

    /** The next word that says something, when it is near. */
    private int told(int from) {
        int ahead = from;
        while (ahead < parts.size() && ahead - from < SILENT && silent(parts.get(ahead))) {
            ahead++;
        }
        return ahead;
    }

    private boolean silent(Part part) {
        return part.kind() == Kind.WORD && !names.tells(part) || part.text().equals("-");
    }
}
