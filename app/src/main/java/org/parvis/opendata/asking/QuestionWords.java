package org.parvis.opendata.asking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.ds.Words;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Column;
import org.parvis.opendata.Version;
import org.parvis.opendata.asking.Question.Condition;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.springframework.stereotype.Component;

/**
 * Says a question in plain words. Read again, they are the same question: names stand between
 * quotes only where they would be something else without.
 */
@Component
class QuestionWords {
    private final QuestionReader reader;

    QuestionWords(QuestionReader reader) {
        this.reader = reader;
    }

    String say(Question question, Version version, Words w) {
        String bare = sentence(question, Cells::name, w);
        boolean same =
                reader.read(bare, w.lang(), version) instanceof Reading.Understood(var read)
                        && read.equals(question);
        return same ? bare : sentence(question, column -> Quoted.of(column.name()), w);
    }

    /** How columns are called. */
    @FunctionalInterface
    private interface Naming {
        String of(Column column);
    }

    private static String sentence(Question question, Naming naming, Words w) {
        List<String> parts = new ArrayList<>();
        Column of = question.measure().of();
        parts.add(measure(question.measure(), of == null ? "" : naming.of(of), w));
        question.groups().forEach(key -> parts.add(group(key, naming.of(key.column()), w)));
        if (!question.conditions().isEmpty()) {
            parts.add(where(question.conditions(), naming, w));
        }
        if (question.order() != Question.usual(question.groups())) {
            parts.add(w.say("opendata.asking.order." + code(question.order())));
        }
        if (question.limit() > 0) {
            parts.add(w.say("opendata.asking.limit", String.valueOf(question.limit())));
        }
        return String.join(", ", parts);
    }

    private static String where(List<Condition> conditions, Naming naming, Words w) {
        String all =
                conditions.stream()
                        .map(one -> condition(one, naming.of(one.column()), w))
                        .reduce((one, other) -> w.say("opendata.asking.and", one, other))
                        .orElse("");
        return w.say("opendata.asking.where", all);
    }

    static String measure(Measure measure, String name, Words w) {
        return w.say("opendata.asking.measure." + code(measure.kind()), name);
    }

    static String group(Key key, String name, Words w) {
        return w.say("opendata.asking.by." + code(key.part()), name);
    }

    /** A condition as a sentence says it. */
    static String condition(Condition condition, String name, Words w) {
        Column column = condition.column();
        List<String> values =
                condition.values().stream().map(one -> value(column, one, w)).toList();
        String key =
                "opendata.asking."
                        + (column.type().isDay() ? "day." : "how.")
                        + code(condition.how());
        return switch (condition.how()) {
            case BETWEEN -> w.say(key, name, values.getFirst(), values.getLast());
            case EMPTY, FILLED -> w.say(key, name);
            case IS, NOT, ABOVE, BELOW, AT_LEAST, AT_MOST, HOLDS ->
                    w.say(key, name, either(values, w));
        };
    }

    private static String either(List<String> values, Words w) {
        return values.stream()
                .reduce((one, other) -> w.say("opendata.asking.or", one, other))
                .orElse("");
    }

    private static String value(Column column, String value, Words w) {
        return switch (column.type()) {
            case TEXT -> Quoted.of(value);
            case BOOLEAN -> w.say(value.equals("true") ? "opendata.yes" : "opendata.no");
            case INTEGER, DECIMAL -> number(value, w);
            case DATE, MOMENT -> day(value, w);
        };
    }

    private static String day(String value, Words w) {
        return switch (value.length()) {
            case 7 -> w.month(YearMonth.parse(value));
            case 10 -> w.date(LocalDate.parse(value));
            default -> value;
        };
    }

    private static String number(String value, Words w) {
        return w.lang().equals("fr") ? value.replace('.', ',') : value;
    }

    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
