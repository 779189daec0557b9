package org.parvis.forms.types.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Choices;
import org.parvis.rules.RuleType;
import org.springframework.stereotype.Component;

/**
 * One of the same few options for each of several lines. A line left empty is told by its own name;
 * a rule reads each line by its code: `days.monday = "morning"`.
 */
@Component
final class Matrix implements QuestionType {
    @Override
    public String code() {
        return "matrix";
    }

    @Override
    public FeelType feel() {
        return FeelType.FIELDS;
    }

    @Override
    public boolean choosesAmongOptions() {
        return true;
    }

    @Override
    public boolean hasLines() {
        return true;
    }

    @Override
    public RuleType ruleType(Question question) {
        RuleType option =
                RuleType.among(question.options().stream().map(Question.Option::code).toList());
        Map<String, RuleType> lines = new TreeMap<>();
        question.lines().forEach(line -> lines.put(line.code(), option));
        return RuleType.fields(lines);
    }

    @Override
    public List<String> parts(Question question) {
        return question.lines().stream().map(Question.Option::code).toList();
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        Control.One options = new Control.One(Choices.of(question, asking.lang()), true);
        return new Control.Parts(
                question.lines().stream()
                        .map(
                                line ->
                                        Control.Part.of(
                                                        line.code(),
                                                        line.label().in(asking.lang()),
                                                        options)
                                                .withHint(
                                                        line.help() == null
                                                                ? null
                                                                : line.help().in(asking.lang())))
                        .toList());
    }

    @Override
    public List<Typed> examples(Question question) {
        return question.options().stream()
                .map(
                        option -> {
                            Map<String, List<String>> parts = new HashMap<>();
                            parts(question).forEach(l -> parts.put(l, List.of(option.code())));
                            return new Typed(parts);
                        })
                .toList();
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        Map<String, Object> answer = new LinkedHashMap<>();
        List<Question.Option> empty = new ArrayList<>();
        for (Question.Option line : question.lines()) {
            String chosen = typed.part(line.code());
            if (chosen.isEmpty()) {
                empty.add(line);
            } else if (question.option(chosen).isEmpty()) {
                return Parsed.wrongPart(line.code(), "choice");
            } else {
                answer.put(line.code(), chosen);
            }
        }
        if (answer.isEmpty()) {
            return Parsed.NOTHING;
        }
        return empty.isEmpty()
                ? Parsed.value(Map.copyOf(answer))
                : Parsed.wrongPart(
                        empty.getFirst().code(),
                        "matrix-line",
                        empty.getFirst().label().in(asking.lang()));
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        Map<?, ?> chosen = (Map<?, ?>) answer;
        return question.lines().stream()
                .filter(line -> chosen.containsKey(line.code()))
                .map(
                        line ->
                                w.say(
                                        "forms.row.answer",
                                        line.label().in(w.lang()),
                                        Choices.label(
                                                question,
                                                String.valueOf(chosen.get(line.code())),
                                                w.lang())))
                .toList();
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return answer;
    }

    @Override
    public Typed typed(Question question, Object answer) {
        Map<String, List<String>> parts = new HashMap<>();
        ((Map<?, ?>) answer)
                .forEach((line, chosen) -> parts.put(line.toString(), List.of(chosen.toString())));
        return new Typed(parts);
    }

    @Override
    public Map<String, Object> schema(Question question) {
        Map<String, Object> option =
                Map.of("enum", question.options().stream().map(Question.Option::code).toList());
        Map<String, Object> lines = new TreeMap<>();
        question.lines().forEach(line -> lines.put(line.code(), option));
        return Map.of(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                List.copyOf(lines.keySet()),
                "properties",
                lines);
    }
}
