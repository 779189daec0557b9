package org.parvis.forms.types.declaration;

import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** Words that a person makes theirs by ticking the box; an empty box declares nothing. */
@Component
final class Declaration implements QuestionType {
    @Override
    public String code() {
        return "declaration";
    }

    @Override
    public FeelType feel() {
        return FeelType.BOOLEAN;
    }

    @Override
    public Nature nature() {
        return Nature.DECLARATION;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.Tick(question.label().in(asking.lang()));
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("true"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        return switch (typed.text()) {
            case "" -> Parsed.NOTHING;
            case "true" -> Parsed.value(true);
            default -> Parsed.wrong("declaration");
        };
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(w.say("forms.answer.declared"));
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return answer;
    }

    @Override
    public Typed typed(Question question, Object answer) {
        return Typed.of("true");
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("const", true);
    }
}
