package org.parvis.disputes.explorer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.rules.CompiledRule;

/**
 * Answers to the questions of an explorer, in their order: only those that are still asked. An
 * answer that was left out is empty.
 *
 * @param given by question; a day as {@code 2026-06-15}
 * @param next what is asked next, if anything is
 */
record Answers(Explorer explorer, Map<String, String> given, Optional<Question> next) {

    /** Those of them that this explorer asks for today; all else is let go. */
    static Answers of(Explorer explorer, Map<String, String> given) {
        Map<String, String> kept = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Question question : explorer.questions()) {
            CompiledRule when = question.when();
            if (when != null && !when.holds(values)) {
                continue;
            }
            String answer = given.get(question.id());
            Object value = answer == null ? null : value(question, answer);
            if (answer == null || value == null && !answer.isEmpty()) {
                return new Answers(explorer, kept, Optional.of(question));
            }
            kept.put(question.id(), answer);
            if (value != null) {
                values.put(question.id(), value);
            }
        }
        return new Answers(explorer, kept, Optional.empty());
    }

    private static @Nullable Object value(Question question, String answer) {
        return switch (question.kind()) {
            case CHOICE -> question.option(answer).map(Question.Option::code).orElse(null);
            case DAY -> parsed(answer).orElse(null);
            case WORDS -> answer.isEmpty() ? null : answer;
        };
    }

    /** A day as it is carried; nothing for one that was left out, or was written otherwise once. */
    private static Optional<LocalDate> parsed(String answer) {
        try {
            return Optional.of(LocalDate.parse(answer));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** What rules read. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Question question : answered()) {
            Object value = value(question, given.getOrDefault(question.id(), ""));
            if (value != null) {
                values.put(question.id(), value);
            }
        }
        return values;
    }

    /** The day that was given there, if one was. */
    Optional<LocalDate> day(String question) {
        return Optional.ofNullable(given.get(question)).flatMap(Answers::parsed);
    }

    /** The questions that were answered, in their order. */
    List<Question> answered() {
        List<Question> answered = new ArrayList<>();
        given.keySet().forEach(id -> explorer.question(id).ifPresent(answered::add));
        return answered;
    }

    /** The same with one answer more, or another one. */
    Answers with(String question, String answer) {
        Map<String, String> changed = new LinkedHashMap<>(given);
        changed.put(question, answer);
        return of(explorer, changed);
    }

    Explorer.Findings findings() {
        return explorer.findings(values());
    }
}
