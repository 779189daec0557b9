package org.parvis.forms.types.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** A number as written here: thousands apart or not, a comma or a point before decimals. */
@Component
final class WholeNumber implements QuestionType {
    private static final Pattern FORM = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");

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
        return Map.of(
                "min", Setting.DECIMAL,
                "max", Setting.DECIMAL,
                "decimals", Setting.WHOLE_NUMBER);
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        boolean whole = question.setting("decimals", 0) == 0;
        return Control.line().keys(whole ? "numeric" : "decimal").wide(10).exact();
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("12"), Typed.of("1 204"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        String text = typed.text().replaceAll("[\\s\\u00A0\\u202F]", "").replace('\u2212', '-');
        if (text.isEmpty()) {
            return Parsed.NOTHING;
        }
        if (!FORM.matcher(text).matches()) {
            return Parsed.wrong("number");
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        if (number.scale() > question.setting("decimals", 0)) {
            int decimals = question.setting("decimals", 0);
            return decimals == 0 ? Parsed.wrong("whole") : Parsed.wrong("decimals", decimals);
        }
        return within(question, number);
    }

    private static Parsed within(Question question, BigDecimal number) {
        Optional<BigDecimal> least = question.setting("min").map(BigDecimal::new);
        Optional<BigDecimal> most = question.setting("max").map(BigDecimal::new);
        if (least.isPresent() && number.compareTo(least.get()) < 0) {
            return Parsed.wrong("too-little", least.get().toPlainString());
        }
        if (most.isPresent() && number.compareTo(most.get()) > 0) {
            return Parsed.wrong("too-much", most.get().toPlainString());
        }
        return Parsed.value(number.toPlainString());
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        String text = answer.toString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String sign = whole.startsWith("-") && whole.equals("-0") ? "-" : "";
        String rest =
                point < 0 ? "" : (w.lang().equals("fr") ? "," : ".") + text.substring(point + 1);
        return List.of(sign + w.number(Long.parseLong(whole)) + rest);
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
