package org.parvis.forms.types.percentage;

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

/** A share of a hundred: 12,5 is twelve and a half per cent, and a rule reads 12.5. */
@Component
final class Percentage implements QuestionType {
    private static final int DECIMALS = 2;

    @Override
    public String code() {
        return "percentage";
    }

    @Override
    public FeelType feel() {
        return FeelType.NUMBER;
    }

    @Override
    public Map<String, Setting> settings() {
        return Map.of(
                "min", Setting.DECIMAL,
                "max", Setting.DECIMAL,
                "decimals", Setting.WHOLE_NUMBER);
    }

    @Override
    public List<Refusal> refusals(Question question) {
        return NumberText.refusals(question);
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return Control.line().keys("decimal").wide(5).exact().between(null, "%");
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("12,5"), Typed.of("100 %"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        if (typed.text().isEmpty()) {
            return Parsed.NOTHING;
        }
        Optional<BigDecimal> number = number(typed.text(), asking.lang());
        if (number.isEmpty()) {
            return Parsed.wrong("percentage");
        }
        int decimals = question.setting("decimals", DECIMALS);
        if (number.get().scale() > decimals) {
            return decimals == 0 ? Parsed.wrong("whole") : Parsed.wrong("decimals", decimals);
        }
        boolean possible =
                question.setting("max").isPresent()
                        || number.get().compareTo(BigDecimal.valueOf(100)) <= 0;
        boolean negative = number.get().signum() < 0 && question.setting("min").isEmpty();
        if (!possible || negative) {
            return Parsed.wrong("percentage");
        }
        return NumberText.outside(question, number.get(), asking.lang())
                .orElseGet(() -> Parsed.value(number.get().toPlainString()));
    }

    private static Optional<BigDecimal> number(String text, String lang) {
        String sign = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        return NumberText.read(sign, lang);
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(
                NumberText.shown(new BigDecimal(answer.toString()), w.lang())
                        + (w.lang().equals("fr") ? "\u00A0%" : "%"));
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
        return Map.of("type", "string", "pattern", "^-?[0-9]+([.][0-9]+)?$");
    }
}
