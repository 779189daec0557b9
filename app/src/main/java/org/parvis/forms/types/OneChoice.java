package org.parvis.forms.types;

import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** One option among those listed. */
@Component
final class OneChoice extends Texts {
    static final int MOST_ON_A_PAGE = 15;

    @Override
    public String code() {
        return "choice";
    }

    @Override
    public boolean choosesAmongOptions() {
        return true;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        List<Choice> choices = choices(question, asking.lang());
        return choices.size() > MOST_ON_A_PAGE
                ? new Control.Menu(choices)
                : new Control.One(choices, false);
    }

    static List<Choice> choices(Question question, String lang) {
        return question.options().stream()
                .map(
                        option ->
                                Choice.of(option.code(), option.label().in(lang))
                                        .withHint(
                                                option.help() == null
                                                        ? null
                                                        : option.help().in(lang)))
                .toList();
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        if (typed.text().isEmpty()) {
            return Parsed.NOTHING;
        }
        return question.option(typed.text())
                .map(option -> Parsed.value(option.code()))
                .orElseGet(() -> Parsed.wrong("choice"));
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(label(question, answer.toString(), w.lang()));
    }

    static String label(Question question, String code, String lang) {
        return question.option(code).map(option -> option.label().in(lang)).orElse(code);
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("enum", question.options().stream().map(Question.Option::code).toList());
    }
}
