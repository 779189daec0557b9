package org.parvis.forms.types.choice;

import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Choices;
import org.parvis.forms.types.Texts;
import org.springframework.stereotype.Component;

/** One option among those listed. */
@Component
final class OneChoice extends Texts {
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
        List<Choice> choices = Choices.of(question, asking.lang());
        return choices.size() > Choices.MOST_ON_A_PAGE
                ? new Control.Menu(choices)
                : new Control.One(choices, false);
    }

    @Override
    public List<Typed> examples(Question question) {
        return Choices.examples(question);
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
        return List.of(Choices.label(question, answer.toString(), w.lang()));
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("enum", question.options().stream().map(Question.Option::code).toList());
    }
}
