package org.parvis.forms.types.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.NumberText;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/** A whole number; the answer is its digits. */
@Component
final class WholeNumber implements QuestionType {
    @Override
    public String code() {
        return "number";
    }

    @Override
    public FeelType feel() {
        return FeelType.NUMBER;
    }

    @Override
    public Map<String, Setting> settings() {
        return Map.of("min", Setting.DECIMAL, "max", Setting.DECIMAL);
    }

    @Override
    public List<Refusal> refusals(Question question) {
        return NumberText.refusals(question);
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return Control.line().keys("numeric").wide(10).exact();
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("12"), Typed.of("1 204"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        if (typed.text().isEmpty()) {
            return Parsed.NOTHING;
        }
        Optional<BigDecimal> number = NumberText.read(typed.text(), asking.lang());
        if (number.isEmpty()) {
            return Parsed.wrong("number");
        }
        if (number.get().scale() > 0) {
            return Parsed.wrong("whole");
        }
        return NumberText.outside(question, number.get(), asking.lang())
                .orElseGet(() -> Parsed.value(number.get().toPlainString()));
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(NumberText.shown(new BigDecimal(answer.toString()), w.lang()));
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return new BigDecimal(answer.toString());
    }

    @Override
    public Typed typed(Question question, Object answer) {
        return Typed.of(answer.toString());
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "string", "pattern", "^-?[0-9]+$");
    }
}
