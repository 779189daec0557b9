package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.DataPaths;
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
 * A question as its address says it, for ever: {@code m} what is told, {@code by} its groups,
 * {@code c1} {@code h1} {@code v1} its first condition, {@code o} its order, {@code n} how many.
 *
 * @param question nothing when the address says none
 * @param unread parts of the address that say nothing
 */
record QuestionAddress(@Nullable Question question, List<String> unread) {
    static final String MEASURE = "m";
    static final String GROUP = "by";
    static final String ORDER = "o";
    static final String LIMIT = "n";

    /** A part of an address. */
    record Field(String name, String value) {}

    static QuestionAddress of(MultiValueMap<String, String> query, Version version) {
        String told = query.getFirst(MEASURE);
        if (told == null) {
            return new QuestionAddress(null, List.of());
        }
        List<String> unread = new ArrayList<>();
        Measure measure = measure(told, version).orElse(null);
        if (measure == null) {
            unread.add(MEASURE + "=" + told);
            return new QuestionAddress(null, unread);
        }
        List<Key> groups = measure.kind() == Kind.ROWS ? List.of() : groups(query, version, unread);
        List<Condition> conditions = conditions(query, version, unread);
        return new QuestionAddress(
                new Question(
                        measure,
                        groups,
                        conditions,
                        order(query.getFirst(ORDER), groups),
                        groups.isEmpty() && measure.kind() != Kind.ROWS
                                ? 0
                                : limit(query.getFirst(LIMIT))),
                unread);
    }

    private static Optional<Measure> measure(String told, Version version) {
        return switch (told) {
            case "count" -> Optional.of(Measure.COUNT);
            case "rows" -> Optional.of(Measure.ROWS);
            default ->
                    Stream.of(Kind.SUM, Kind.AVERAGE, Kind.LEAST, Kind.GREATEST)
                            .filter(kind -> told.startsWith(QuestionWords.code(kind) + ":"))
                            .flatMap(
                                    kind ->
                                            column(version, after(told))
                                                    .filter(one -> Measure.fits(kind, one))
                                                    .map(one -> new Measure(kind, one))
                                                    .stream())
                            .findFirst();
        };
    }

    private static String after(String coded) {
        return coded.substring(coded.indexOf(':') + 1);
    }

    private static Optional<Column> column(Version version, String name) {
        return version.columns().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static List<Key> groups(
            MultiValueMap<String, String> query, Version version, List<String> unread) {
        Set<Key> groups = new LinkedHashSet<>();
        for (String coded : query.getOrDefault(GROUP, List.of())) {
            Key key = key(coded, version);
            if (key != null && groups.size() < Question.GROUPS) {
                groups.add(key);
            } else if (!coded.isEmpty()) {
                unread.add(GROUP + "=" + coded);
            }
        }
        return List.copyOf(groups);
    }

    private static @Nullable Key key(String coded, Version version) {
        for (Part part : Part.values()) {
            Column column =
                    coded.startsWith(QuestionWords.code(part) + ":")
                            ? column(version, after(coded)).orElse(null)
                            : null;
            if (column != null && (part == Part.WHOLE || column.type().isDay())) {
                return new Key(column, part);
            }
        }
        return null;
    }

    private static List<Condition> conditions(
            MultiValueMap<String, String> query, Version version, List<String> unread) {
        List<Condition> conditions = new ArrayList<>();
        for (int at = 1; at <= Question.CONDITIONS; at++) {
            String name = query.getFirst("c" + at);
            if (name == null) {
                continue;
            }
            List<String> values = query.getOrDefault("v" + at, List.of());
            condition(version, name, query.getFirst("h" + at), values)
                    .ifPresentOrElse(
                            conditions::add,
                            () -> unread.add(name + " " + String.join(", ", values)));
        }
        return conditions;
    }

    private static Optional<Condition> condition(
            Version version, String name, @Nullable String how, List<String> values) {
        return Stream.of(How.values())
                .filter(one -> QuestionWords.code(one).equals(how))
                .flatMap(
                        one ->
                                column(version, name)
                                        .map(column -> new Condition(column, one, values))
                                        .stream())
                .filter(Condition::sound)
                .findFirst();
    }

    private static Order order(@Nullable String coded, List<Key> groups) {
        return Stream.of(Order.values())
                .filter(one -> !groups.isEmpty() && QuestionWords.code(one).equals(coded))
                .findFirst()
                .orElse(Question.usual(groups));
    }

    private static int limit(@Nullable String typed) {
        int many = typed != null && typed.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(typed) : 0;
        return many <= Question.LIMIT ? many : 0;
    }

    static String coded(Measure measure) {
        Column of = measure.of();
        String kind = measure.kind().name().toLowerCase(Locale.ROOT);
        return of == null ? kind : kind + ":" + of.name();
    }

    static String coded(Key key) {
        return QuestionWords.code(key.part()) + ":" + key.column().name();
    }

    /** The conditions, as hidden fields and addresses say them. */
    static List<Field> parts(List<Condition> conditions) {
        List<Field> parts = new ArrayList<>();
        for (int at = 0; at < conditions.size(); at++) {
            Condition one = conditions.get(at);
            String place = String.valueOf(at + 1);
            parts.add(new Field("c" + place, one.column().name()));
            parts.add(new Field("h" + place, QuestionWords.code(one.how())));
            one.values().forEach(value -> parts.add(new Field("v" + place, value)));
        }
        return parts;
    }

    /** The query of a question, whole. */
    static String query(Question question) {
        List<Field> parts = new ArrayList<>();
        parts.add(new Field(MEASURE, coded(question.measure())));
        question.groups().forEach(key -> parts.add(new Field(GROUP, coded(key))));
        parts.addAll(parts(question.conditions()));
        if (question.order() != Question.usual(question.groups())) {
            parts.add(new Field(ORDER, QuestionWords.code(question.order())));
        }
        if (question.limit() > 0) {
            parts.add(new Field(LIMIT, String.valueOf(question.limit())));
        }
        return parts.stream()
                .map(part -> DataPaths.written(part.name()) + "=" + DataPaths.written(part.value()))
                .collect(Collectors.joining("&", "?", ""));
    }
}
