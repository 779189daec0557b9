package org.parvis.opendata.tabular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.GroupQuestion;
import org.parvis.opendata.tables.TableQuestion;
import org.parvis.opendata.tables.TableQuestion.After;
import org.parvis.opendata.tables.TableQuestion.Order;

/**
 * Reads what an address asks. Each of its parameters is obeyed or refused with its name: rows that
 * were not asked for would be taken for an answer.
 */
final class AddressReading {
    static final int ROWS = 20;
    static final int MOST_ROWS = 50;
    static final String COLUMNS = "columns";

    /** The last page that is given. */
    static final int MOST_PAGES = 999_999_999;

    private final Version version;
    private final AddressWords words;

    private AddressReading(Version version) {
        this.version = version;
        this.words = new AddressWords(version);
    }

    /** A page of rows, each with its number unless columns are named; or one of groups. */
    static TabularQuestion page(Version version, Map<String, String[]> query) {
        AddressReading reading = new AddressReading(version);
        Map<String, String[]> rest = new LinkedHashMap<>(query);
        int page = reading.number(rest.remove("page"), "page", 1, MOST_PAGES);
        int size = reading.number(rest.remove("page_size"), "page_size", ROWS, MOST_ROWS);
        String[] marks = rest.remove(Paging.AFTER);
        String[] after = reading.once(marks, Paging.AFTER) ? marks : null;
        String[] columns = rest.remove(COLUMNS);
        reading.read(rest);
        return reading.words.keys.isEmpty() && reading.words.measures.isEmpty()
                ? reading.rows(columns, columns == null, new Paging(page, size, after))
                : reading.groups(columns, new Paging(page, size, after));
    }

    /** All rows that meet the conditions. */
    static TabularQuestion whole(Version version, Map<String, String[]> query) {
        AddressReading reading = new AddressReading(version);
        Map<String, String[]> rest = new LinkedHashMap<>(query);
        String[] columns = rest.remove(COLUMNS);
        reading.read(rest);
        reading.words.grouped.forEach(parameter -> reading.wrong(parameter, "grouped"));
        return reading.rows(columns, false, new Paging(1, Integer.MAX_VALUE, null));
    }

    private void read(Map<String, String[]> typed) {
        typed.forEach(
                (name, values) -> Stream.of(values).forEach(value -> words.read(name, value)));
    }

    /** Of two values, neither would be obeyed more than the other. */
    private boolean once(String @Nullable [] written, String name) {
        boolean twice = written != null && written.length > 1;
        if (twice) {
            wrong(name, "twice");
        }
        return !twice;
    }

    private void wrong(String parameter, String why, Object... with) {
        words.wrong.add(Wrong.of(parameter, why, with));
    }

    private int number(String @Nullable [] written, String name, int without, int most) {
        if (written == null || !once(written, name)) {
            return without;
        }
        String text = written[0];
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            wrong(name, name, most);
            return without;
        }
        return Integer.parseInt(text);
    }

    private TabularQuestion rows(String @Nullable [] columns, boolean numbered, Paging paging) {
        List<String> named = named(columns);
        List<Order> orders = orders();
        After behind = behind(paging, orders);
        return new TabularQuestion(
                version,
                places(named),
                numbered || named.contains(TabularQuestion.NUMBER),
                new TableQuestion(
                        words.filters,
                        orders,
                        behind == null ? paging.from() : 0,
                        paging.size(),
                        behind),
                null,
                paging.page(),
                words.wrong);
    }

    private static List<String> named(String @Nullable [] columns) {
        return columns == null
                ? List.of()
                : Stream.of(columns)
                        .flatMap(text -> Listed.of(text).stream())
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private List<Integer> places(List<String> named) {
        return named.isEmpty()
                ? IntStream.range(0, version.columns().size()).boxed().toList()
                : named.stream()
                        .filter(name -> !name.equals(TabularQuestion.NUMBER))
                        .flatMap(name -> words.place(COLUMNS, name).stream())
                        .distinct()
                        .toList();
    }

    private List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (AddressWords.Sorted one : words.sorts) {
            words.place(one.parameter(), one.by())
                    .map(version.columns()::get)
                    .ifPresent(column -> orders.add(new Order(column, one.descending())));
        }
        return orders;
    }

    private @Nullable After behind(Paging paging, List<Order> orders) {
        String[] after = paging.after();
        if (after == null) {
            return null;
        }
        Optional<After> read = Bookmark.read(after[0], version, paging.page(), orders);
        if (read.isEmpty()) {
            wrong(Paging.AFTER, "after");
        }
        return read.orElse(null);
    }

    private TabularQuestion groups(String @Nullable [] columns, Paging paging) {
        if (columns != null) {
            wrong(COLUMNS, "grouped");
        }
        if (paging.after() != null) {
            wrong(Paging.AFTER, "after");
        }
        GroupQuestion groups =
                new GroupQuestion(
                        words.filters,
                        words.keys,
                        words.measures.stream().map(AddressWords.Measured::measure).toList(),
                        groupOrders(),
                        paging.from(),
                        paging.size());
        return new TabularQuestion(
                version,
                List.of(),
                false,
                new TableQuestion(words.filters, List.of(), 0, paging.size()),
                new TabularQuestion.Grouped(groups, groupNames()),
                paging.page(),
                words.wrong);
    }

    private List<String> groupNames() {
        return Stream.concat(
                        words.keys.stream().map(key -> key.column().name()),
                        words.measures.stream().map(AddressWords.Measured::name))
                .toList();
    }

    /** By what the answer says of groups. */
    private List<GroupQuestion.Order> groupOrders() {
        List<String> names = groupNames();
        List<GroupQuestion.Order> orders = new ArrayList<>();
        for (AddressWords.Sorted one : words.sorts) {
            int place = names.indexOf(one.by());
            if (place < 0) {
                wrong(one.parameter(), "ungrouped", one.by());
            } else {
                orders.add(new GroupQuestion.Order(place, one.descending()));
            }
        }
        return orders;
    }
}
