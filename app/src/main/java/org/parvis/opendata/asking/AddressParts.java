package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.Version;
import org.parvis.opendata.asking.Question.Condition;
import org.parvis.opendata.asking.Question.How;
import org.parvis.opendata.asking.Question.Kind;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.asking.Question.Order;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.GroupQuestion.Part;
import org.springframework.util.MultiValueMap;

/**
 * The parts of an address, read once. What says nothing is kept, so that it is told: a question is
 * never another one because part of its address was lost. An order or a number of groups stands
 * beside a question without groups all the same, as the form of its parts sends them.
 */
final class AddressParts {
    private static final Pattern OF_A_CONDITION = Pattern.compile("[chv][0-9]+");

    private final MultiValueMap<String, String> query;
    private final Version version;
    private final List<String> unread = new ArrayList<>();

    AddressParts(MultiValueMap<String, String> query, Version version) {
        this.query = query;
        this.version = version;
    }

    QuestionAddress read() {
        String told = only(QuestionAddress.MEASURE);
        if (told == null) {
            return new QuestionAddress(null, List.of());
        }
        Measure measure = measure(told).orElse(null);
        if (measure == null) {
            unread(QuestionAddress.MEASURE, told);
            return new QuestionAddress(null, unread);
        }
        boolean listing = measure.kind() == Kind.ROWS;
        List<Key> groups = listing ? List.of() : groups();
        List<Condition> conditions = conditions();
        Order order = order(groups);
        int limit = limit();
        return new QuestionAddress(
                new Question(
                        measure,
                        groups,
                        conditions,
                        order,
                        groups.isEmpty() && !listing ? 0 : limit),
                unread);
    }

    private void unread(String name, String value) {
        if (!value.isEmpty()) {
            unread.add(name + "=" + value);
        }
    }

    /** What stands there once; a second one is not read. */
    private @Nullable String only(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        values.stream().skip(1).forEach(value -> unread(name, value));
        return values.isEmpty() ? null : values.getFirst();
    }

    private Optional<Measure> measure(String told) {
        return switch (told) {
            case "count" -> Optional.of(Measure.COUNT);
            case "rows" -> Optional.of(Measure.ROWS);
            default ->
                    Stream.of(Kind.SUM, Kind.AVERAGE, Kind.LEAST, Kind.GREATEST)
                            .filter(kind -> told.startsWith(QuestionWords.code(kind) + ":"))
                            .flatMap(
                                    kind ->
                                            column(after(told))
                                                    .filter(one -> Measure.fits(kind, one))
                                                    .map(one -> new Measure(kind, one))
                                                    .stream())
                            .findFirst();
        };
    }

    private static String after(String coded) {
        return coded.substring(coded.indexOf(':') + 1);
    }

    private Optional<Column> column(String name) {
        return version.columns().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private List<Key> groups() {
        Set<Key> groups = new LinkedHashSet<>();
        for (String coded : query.getOrDefault(QuestionAddress.GROUP, List.of())) {
            Key key = key(coded);
            if (key != null && groups.size() < Question.GROUPS) {
                groups.add(key);
            } else {
                unread(QuestionAddress.GROUP, coded);
            }
        }
        return List.copyOf(groups);
    }

    private @Nullable Key key(String coded) {
        for (Part part : Part.values()) {
            Column column =
                    coded.startsWith(QuestionWords.code(part) + ":")
                            ? column(after(coded)).orElse(null)
                            : null;
            if (column != null && (part == Part.WHOLE || column.type().isDay())) {
                return new Key(column, part);
            }
        }
        return null;
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (int at = 1; at <= Question.CONDITIONS; at++) {
            String name = only("c" + at);
            if (name == null) {
                continue;
            }
            List<String> values = query.getOrDefault("v" + at, List.of());
            read.addAll(List.of("c" + at, "h" + at, "v" + at));
            condition(name, only("h" + at), values)
                    .ifPresentOrElse(
                            conditions::add,
                            () -> unread.add(name + " " + String.join(", ", values)));
        }
        stray(read);
        return conditions;
    }

    /** Parts of conditions that have no column, and of more than there can be. */
    private void stray(Set<String> read) {
        query.forEach(
                (name, values) -> {
                    if (OF_A_CONDITION.matcher(name).matches() && !read.contains(name)) {
                        values.forEach(value -> unread(name, value));
                    }
                });
    }

    private Optional<Condition> condition(String name, @Nullable String how, List<String> values) {
        return Stream.of(How.values())
                .filter(one -> QuestionWords.code(one).equals(how))
                .flatMap(
                        one ->
                                column(name)
                                        .map(column -> new Condition(column, one, values))
                                        .stream())
                .filter(Condition::sound)
                .findFirst();
    }

    private Order order(List<Key> groups) {
        String coded = only(QuestionAddress.ORDER);
        Order usual = Question.usual(groups);
        if (coded == null) {
            return usual;
        }
        for (Order one : Order.values()) {
            if (QuestionWords.code(one).equals(coded)) {
                return groups.isEmpty() ? usual : one;
            }
        }
        unread(QuestionAddress.ORDER, coded);
        return usual;
    }

    private int limit() {
        String typed = only(QuestionAddress.LIMIT);
        if (typed == null) {
            return 0;
        }
        int many = typed.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(typed) : 0;
        if (many > 0 && many <= Question.LIMIT) {
            return many;
        }
        unread(QuestionAddress.LIMIT, typed);
        return 0;
    }
}
