package org.parvis.opendata.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.parvis.opendata.Column;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.GroupQuestion.Measure;
import org.parvis.opendata.tables.GroupQuestion.Part;
import org.parvis.opendata.tables.TableQuestion;
import org.parvis.opendata.tables.TableQuestion.Filter;

/**
 * The parts of an address that name a column and say something of it, read one after the other:
 * {@code city__exact=Québec}. What is wrong is kept beside what was read.
 */
final class AddressWords {
    private static final String SORT = "sort";
    private static final String GROUP = "groupby";

    /** So many conditions are read; nobody types more. */
    private static final int MOST_FILTERS = 100;

    private static final int MOST_ORDERS = 4;

    private final Version version;
    final List<Filter> filters = new ArrayList<>();
    final List<Sorted> sorts = new ArrayList<>();
    final List<Key> keys = new ArrayList<>();
    final List<Measured> measures = new ArrayList<>();

    /** The parameters that ask for groups, as they were typed. */
    final List<String> grouped = new ArrayList<>();

    final List<Wrong> wrong = new ArrayList<>();

    AddressWords(Version version) {
        this.version = version;
    }

    /**
     * An order.
     *
     * @param by the name of a column, or of what is told of a group
     */
    record Sorted(String parameter, String by, boolean descending) {}

    /** What is told of a group, and how the answer calls it. */
    record Measured(String name, Measure measure) {}

    /** The place of a column; what names none is wrong at that parameter. */
    Optional<Integer> place(String parameter, String name) {
        OptionalInt place = Column.place(version.columns(), name);
        if (place.isEmpty()) {
            wrong.add(Wrong.of(parameter, "column", name));
        }
        return place.stream().boxed().findFirst();
    }

    void read(String parameter, String value) {
        int cut = parameter.lastIndexOf("__");
        if (cut <= 0) {
            wrong.add(Wrong.of(parameter, "parameter", parameter));
            return;
        }
        String name = parameter.substring(0, cut);
        String said = parameter.substring(cut + 2).toLowerCase(Locale.ROOT);
        if (said.equals(SORT)) {
            sort(parameter, name, value);
        } else if (said.equals(GROUP) || Measuring.of(said).isPresent()) {
            place(parameter, name)
                    .filter(at -> empty(parameter, said, value))
                    .map(version.columns()::get)
                    .ifPresent(column -> group(parameter, column, said));
        } else {
            Operator.of(said)
                    .ifPresentOrElse(
                            one ->
                                    place(parameter, name)
                                            .map(version.columns()::get)
                                            .ifPresent(by -> filter(parameter, by, one, value)),
                            () -> wrong.add(Wrong.of(parameter, "operator", said)));
        }
    }

    private void sort(String parameter, String name, String way) {
        if (way.equals("asc") || way.equals("desc")) {
            kept(parameter, sorts, MOST_ORDERS, new Sorted(parameter, name, way.equals("desc")));
        } else {
            wrong.add(Wrong.of(parameter, "way"));
        }
    }

    /** The first that is too many is told where it stands; those behind it are not read. */
    private <T> void kept(String parameter, List<T> all, int most, T one) {
        if (all.size() < most) {
            all.add(one);
        } else if (wrong.stream().noneMatch(known -> known.why().key().endsWith(".many"))) {
            wrong.add(Wrong.of(parameter, "many", MOST_FILTERS, MOST_ORDERS));
        }
    }

    /** Of a word that takes no value. */
    private boolean empty(String parameter, String said, String value) {
        boolean none = value.isEmpty() || value.equals("true");
        if (!none) {
            wrong.add(Wrong.of(parameter, "none", said));
        }
        return none;
    }

    private void group(String parameter, Column column, String said) {
        grouped.add(parameter);
        if (said.equals(GROUP)) {
            keys.add(new Key(column, Part.WHOLE));
            return;
        }
        Measuring measuring = Measuring.of(said).orElseThrow();
        if (Measure.fits(measuring.sum(), column)) {
            measures.add(
                    new Measured(
                            column.name() + "__" + said, new Measure(measuring.sum(), column)));
        } else {
            wrong.add(Wrong.of(parameter, "unfit", said, column.name()));
        }
    }

    private void filter(String parameter, Column column, Operator operator, String value) {
        List<String> values =
                operator.takesNone()
                        ? List.of()
                        : operator.takesMany() ? Listed.of(value) : List.of(value);
        if (!operator.fits(column.type())) {
            wrong.add(Wrong.of(parameter, "unfit", operator.code(), column.name()));
        } else if (!readable(column, operator, values)) {
            wrong.add(Wrong.of(parameter, "value." + column.type().code(), column.name()));
        } else if (!operator.takesNone() || empty(parameter, operator.code(), value)) {
            Filter filter = new Filter(column, operator.relation(), values);
            kept(parameter, filters, MOST_FILTERS, filter);
        }
    }

    private static boolean readable(Column column, Operator operator, List<String> values) {
        return values.stream()
                .allMatch(
                        value ->
                                operator.takesLetters()
                                        ? value.indexOf('\0') < 0
                                        : TableQuestion.readable(column.type(), value));
    }
}
