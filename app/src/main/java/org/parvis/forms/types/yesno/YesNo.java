package org.parvis.forms.types.yesno;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** Yes or no; silence is neither. */
@Component
final class YesNo implements QuestionType {
    @Override
    public String code() {
        return "yes-no";
    }

    @Override
    public FeelType feel() {
        return FeelType.BOOLEAN;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.One(
                List.of(
                        Choice.of("true", w.say("forms.answer.yes")),
                        Choice.of("false", w.say("forms.answer.no"))),
                true);
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("true"), Typed.of("false"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        return switch (typed.text().toLowerCase(Locale.ROOT)) {
            case "" -> Parsed.NOTHING;
            case "true" -> Parsed.value(true);
            case "false" -> Parsed.value(false);
            default -> Parsed.wrong("choice");
        };
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(w.say(answer.equals(true) ? "forms.answer.yes" : "forms.answer.no"));
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return answer;
    }

    @Override
    public Typed typed(Question question, Object answer) {
        return Typed.of(answer.toString());
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "boolean");
    }
}
