package org.parvis.forms.entry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.AnswerAt;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Posted;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** Reads what was typed for a part of a sent form that is open again, and nothing beside it. */
@Component
class ReopenedReading {
    private final FormReader reader;

    ReopenedReading(FormReader reader) {
        this.reader = reader;
    }

    /** Rows are opened one by one, files come apart; a declaration is of its day. */
    boolean opens(Question question) {
        QuestionType type = reader.type(question);
        return type.part() == QuestionType.Part.ANSWER && type.nature() == Nature.ANSWER;
    }

    /** The question of a place in the form, or its group. */
    Optional<Question> question(ServiceRules rules, AnswerAt at) {
        List<String> steps = at.steps();
        @Nullable Question found = rules.service().form().question(steps.getFirst()).orElse(null);
        for (int i = 2; i < steps.size() && found != null; i += 2) {
            String name = steps.get(i);
            found = found.row() == null ? null : found.row().question(name).orElse(null);
        }
        return Optional.ofNullable(found);
    }

    /** The questions of a place that somebody types, each by its own; files are not typed. */
    List<Question> fields(ServiceRules rules, AnswerAt at) {
        if (at.isFile()) {
            return List.of();
        }
        return question(rules, at).stream()
                .flatMap(
                        question ->
                                at.isRow()
                                        ? inside(question).stream()
                                                .map(q -> q.at(at.address() + "." + q.id()))
                                        : Stream.of(question.at(at.address())))
                .filter(this::opens)
                .toList();
    }

    private static List<Question> inside(Question group) {
        return Objects.requireNonNull(group.row()).questions();
    }

    /** What one would have typed to give these answers, with what was typed for some places. */
    Map<String, Typed> typed(
            ServiceRules rules,
            Map<String, Object> answers,
            Collection<AnswerAt> ats,
            Map<String, List<String>> posted) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (Question question : rules.service().form().questions()) {
            Object answer = answers.get(question.id());
            if (answer != null) {
                typed.putAll(reader.typed(question, answer));
            }
        }
        if (!posted.isEmpty()) {
            for (AnswerAt at : ats) {
                for (Question field : fields(rules, at)) {
                    typed.put(field.id(), Posted.typed(field, reader.type(field), posted));
                }
            }
        }
        return typed;
    }

    /** What stands in a place after that; a row keeps what does not open with it. */
    @Nullable Object value(
            ServiceRules rules, Map<String, Object> answers, Reading reading, AnswerAt at) {
        Object now = at.in(reading.answers());
        if (!at.isRow() || !(at.in(answers) instanceof Map<?, ?> before)) {
            return now;
        }
        Map<?, ?> read = now instanceof Map<?, ?> row ? row : Map.of();
        Map<String, Object> row = new LinkedHashMap<>();
        before.forEach((name, answer) -> row.put(String.valueOf(name), answer));
        for (Question inside : inside(question(rules, at).orElseThrow())) {
            boolean computed = reader.type(inside).part() == QuestionType.Part.COMPUTED;
            if (computed || opens(inside)) {
                Object answer = read.get(inside.id());
                if (answer == null) {
                    row.remove(inside.id());
                } else {
                    row.put(inside.id(), answer);
                }
            }
        }
        return row;
    }

    /** What is to be corrected in a place; what a row breaks in its group, at its first field. */
    Map<String, String> faults(ServiceRules rules, Reading reading, AnswerAt at, Words w) {
        Map<String, String> faults = new LinkedHashMap<>();
        List<Question> fields = fields(rules, at);
        for (Question field : fields) {
            Fault fault = reading.faults().get(field.id());
            if (fault != null) {
                faults.put(field.id(), fault.say(w));
            }
        }
        if (faults.isEmpty() && !fields.isEmpty() && at.steps().size() > 1) {
            AnswerAt group = at.isRow() ? at.around() : at.around().around();
            Fault whole = reading.faults().get(group.address());
            if (whole != null && reading.faultsWithin(group.address()).isEmpty()) {
                faults.put(fields.getFirst().id(), whole.say(w));
            }
        }
        return faults;
    }

    /** Computed values that are no longer what they were, but those of a row that opened whole. */
    Map<String, Object> computed(
            ServiceRules rules,
            Map<String, Object> answers,
            Map<String, Object> changed,
            Collection<AnswerAt> ats) {
        Map<String, Reading.Worked> now = read(rules, changed).computed();
        Map<String, Reading.Worked> before =
                now.isEmpty() ? Map.of() : read(rules, answers).computed();
        Map<String, Object> computed = new LinkedHashMap<>();
        now.forEach(
                (place, worked) -> {
                    Reading.Worked was = before.get(place);
                    boolean same = was != null && was.answer().equals(worked.answer());
                    if (!same && !ats.contains(AnswerAt.of(place).around())) {
                        computed.put(place, worked.answer());
                    }
                });
        return computed;
    }

    /** Answers as they stand; what was left out is as it is. */
    Reading read(ServiceRules rules, Map<String, Object> answers) {
        return reader.read(rules, typed(rules, answers, List.of(), Map.of()), "fr", true);
    }
}
