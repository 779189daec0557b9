package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Version;
import org.parvis.opendata.asking.Question.Condition;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.tables.GroupQuestion.Key;
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
        return new AddressParts(query, version).read();
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
