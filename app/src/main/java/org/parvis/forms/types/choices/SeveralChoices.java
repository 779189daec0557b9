package org.parvis.forms.types.choices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Choices;
import org.springframework.stereotype.Component;

/** Several options among those listed, kept in the order of the list. */
@Component
final class SeveralChoices implements QuestionType {
    @Override
    public String code() {
        return "choices";
    }

    @Override
    public FeelType feel() {
        return FeelType.TEXT_LIST;
    }

    @Override
    public boolean choosesAmongOptions() {
        return true;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.Several(Choices.of(question, asking.lang()));
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(
                Typed.of(question.options().stream().map(Question.Option::code).toList()),
                Typed.of(question.options().getFirst().code()));
    }

    @Override
    public boolean takesSeveral() {
        return true;
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        if (typed.all().isEmpty()) {
            return Parsed.NOTHING;
        }
        List<String> chosen = new ArrayList<>();
        for (Question.Option option : question.options()) {
            if (typed.all().contains(option.code())) {
                chosen.add(option.code());
            }
        }
        boolean known = typed.all().stream().allMatch(code -> question.option(code).isPresent());
        return known ? Parsed.value(List.copyOf(chosen)) : Parsed.wrong("choices");
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return ((List<?>) answer)
                .stream()
                        .map(code -> Choices.label(question, String.valueOf(code), w.lang()))
                        .toList();
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return answer;
    }

    @Override
    public Typed typed(Question question, Object answer) {
        return Typed.of(((List<?>) answer).stream().map(String::valueOf).toList());
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of(
                "type",
                "array",
                "uniqueItems",
                true,
                "items",
                Map.of("enum", question.options().stream().map(Question.Option::code).toList()));
    }
}
