package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Shape;
import org.parvis.opendata.Version;
import org.parvis.opendata.asking.Cutting.Part;

/**
 * What a table calls its things: its columns by their names, meanings and units in both languages,
 * the values of its lists, and what a row is. Nothing of it changes once it is learned.
 */
final class TableNames {
    private final AskedWords words;
    private final List<Column> columns;
    private final List<Column> years;
    private final Map<String, Called> called = new HashMap<>();
    private final Map<Value, List<Set<String>>> values = new HashMap<>();
    private final Map<String, Set<Value>> byRoot = new HashMap<>();
    private final Set<String> subject = new HashSet<>();

    /** A value of a list. */
    record Value(Column column, String value) {
        /** Of its names alone: a column is long. */
        @Override
        public int hashCode() {
            return 31 * column.name().hashCode() + value.hashCode();
        }
    }

    /**
     * What a column is called.
     *
     * @param place among the columns of its table, from 0
     */
    private record Called(
            int place, List<Set<String>> named, Set<String> meant, Set<String> units) {}

    TableNames(Version version, AskedWords words) {
        this.words = words;
        this.columns = version.columns();
        this.years = columns.stream().filter(this::isYear).toList();
        columns.forEach(this::learn);
        Stream.of("fr", "en")
                .flatMap(
                        lang ->
                                Stream.of(
                                        version.description().title().in(lang),
                                        version.description().keywords().in(lang)))
                .forEach(text -> subject.addAll(roots(text)));
    }

    private void learn(Column column) {
        Set<String> meant = new HashSet<>();
        Set<String> units = new HashSet<>();
        for (String lang : List.of("fr", "en")) {
            meant.addAll(roots(column.meaning().in(lang)));
            Cutting.cut(column.unit().in(lang), "fr").stream()
                    .filter(this::tells)
                    .forEach(part -> units.addAll(part.roots()));
        }
        Called name = new Called(called.size(), telling(Cells.name(column)), meant, units);
        called.put(column.name(), name);
        if (column.type() == ColumnType.TEXT && column.shape().listed()) {
            column.shape().most().stream()
                    .map(Shape.Counted::value)
                    .forEach(value -> learn(new Value(column, value)));
        }
    }

    private void learn(Value value) {
        List<Set<String>> said = telling(value.value());
        values.put(value, said);
        said.forEach(
                one ->
                        one.forEach(
                                root ->
                                        byRoot.computeIfAbsent(root, none -> new LinkedHashSet<>())
                                                .add(value)));
    }

    private List<Set<String>> telling(String text) {
        List<Part> parts = Cutting.cut(text, "fr");
        List<Set<String>> told = parts.stream().filter(this::tells).map(Part::roots).toList();
        // a name of empty words alone is known by them
        return told.isEmpty() ? parts.stream().map(Part::roots).toList() : told;
    }

    private Set<String> roots(String text) {
        Set<String> roots = new HashSet<>();
        Cutting.cut(text, "fr").stream()
                .filter(part -> words.sense(part.folded()) == null && part.text().length() > 1)
                .forEach(part -> roots.addAll(part.roots()));
        return roots;
    }

    private boolean isYear(Column column) {
        return column.type() == ColumnType.INTEGER
                && Stream.of(
                                Cells.name(column),
                                column.meaning().in("fr"),
                                column.meaning().in("en"))
                        .flatMap(text -> Cutting.cut(text, "fr").stream())
                        .anyMatch(part -> words.sense(part.folded()) == AskedWords.Sense.YEAR);
    }

    /** Whole numbers that are years by their name or their meaning. */
    List<Column> years() {
        return years;
    }

    /** Whether a word says something of its own. */
    boolean tells(Part part) {
        AskedWords.Sense sense = words.sense(part.folded());
        return part.kind() != Cutting.Kind.SIGN
                && sense != AskedWords.Sense.SILENT
                && sense != AskedWords.Sense.TO
                && sense != AskedWords.Sense.IS;
    }

    List<Column> columns() {
        return columns;
    }

    List<Column> exactly(String name) {
        return columns.stream()
                .filter(
                        column ->
                                Cutting.plain(column.name()).equals(name)
                                        || Cutting.plain(Cells.name(column)).equals(name))
                .toList();
    }

    List<Value> valuesExactly(String text) {
        return values.keySet().stream()
                .filter(value -> Cutting.plain(value.value()).equals(text))
                .sorted(this::inOrder)
                .toList();
    }

    int inOrder(Value one, Value other) {
        int column = Integer.compare(called(one.column()).place(), called(other.column()).place());
        return column == 0 ? one.value().compareTo(other.value()) : column;
    }

    /** The columns of which those words are the whole name. */
    List<Column> whole(List<Part> said) {
        return columns.stream()
                .filter(
                        column ->
                                called(column).named().size() == said.size()
                                        && said.stream().allMatch(part -> names(column, part)))
                .toList();
    }

    private Called called(Column column) {
        return Objects.requireNonNull(called.get(column.name()));
    }

    boolean names(Column column, Part part) {
        return called(column).named().stream().anyMatch(one -> meet(one, part.roots()));
    }

    /** Whether that word stands in its name, its meaning or its unit. */
    boolean about(Column column, Part part) {
        return names(column, part)
                || meet(called(column).meant(), part.roots())
                || inUnit(column, part);
    }

    boolean inUnit(Column column, Part part) {
        return meet(called(column).units(), part.roots());
    }

    /** The values in which that word stands. */
    Set<Value> valuesWith(Part part) {
        Set<Value> with = new LinkedHashSet<>();
        part.roots().forEach(root -> with.addAll(byRoot.getOrDefault(root, Set.of())));
        return with;
    }

    boolean whole(Value value, List<Part> said) {
        List<Set<String>> all = values.getOrDefault(value, List.of());
        if (all.size() != said.size()) {
            return false;
        }
        List<Set<String>> left = new ArrayList<>(all);
        said.forEach(part -> left.removeIf(one -> meet(one, part.roots())));
        return left.isEmpty();
    }

    boolean subject(Part part) {
        return meet(subject, part.roots());
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return others.stream().anyMatch(some::contains);
    }
}
