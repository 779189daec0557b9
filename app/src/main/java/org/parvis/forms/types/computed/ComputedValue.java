package org.parvis.forms.types.computed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Computed;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.types.NumberText;
import org.parvis.forms.types.Untyped;
import org.parvis.rules.RuleType;
import org.springframework.stereotype.Component;

/**
 * A value that the rules compute from other answers, each time anew. What a request carries in its
 * place is not read.
 */
@Component
final class ComputedValue implements Untyped {
    @Override
    public String code() {
        return "computed";
    }

    @Override
    public Part part() {
        return Part.COMPUTED;
    }

    @Override
    public RuleType ruleType(Question question) {
        return Computed.of(question).ruleType();
    }

    @Override
    public Map<String, Setting> settings() {
        return Map.of(
                "as", Setting.WORDS,
                "decimals", Setting.WHOLE_NUMBER,
                "rounding", Setting.WORDS);
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.Shown(List.of(), null);
    }

    @Override
    public Parsed computed(Question question, Object result) {
        return switch (Computed.of(question).as()) {
            case NUMBER, MONEY ->
                    result instanceof BigDecimal number
                            ? Parsed.value(number.toPlainString())
                            : Parsed.NOTHING;
            case DATE ->
                    result instanceof LocalDate day ? Parsed.value(day.toString()) : Parsed.NOTHING;
            case TEXT ->
                    result instanceof String text && !text.isBlank()
                            ? Parsed.value(text)
                            : Parsed.NOTHING;
            case YES_NO -> result instanceof Boolean yes ? Parsed.value(yes) : Parsed.NOTHING;
        };
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(
                switch (Computed.of(question).as()) {
                    case NUMBER -> number(question, answer, w);
                    case MONEY -> money(answer, w);
                    case DATE -> w.date(LocalDate.parse(answer.toString()));
                    case TEXT -> answer.toString();
                    case YES_NO ->
                            w.say(
                                    Boolean.TRUE.equals(answer)
                                            ? "forms.answer.yes"
                                            : "forms.answer.no");
                });
    }

    private static String number(Question question, Object answer, Words w) {
        BigDecimal number = new BigDecimal(answer.toString());
        int decimals = Computed.of(question).decimals();
        return NumberText.shown(
                number.scale() < decimals ? number.setScale(decimals) : number, w.lang());
    }

    private static String money(Object answer, Words w) {
        BigDecimal amount = new BigDecimal(answer.toString()).setScale(2, RoundingMode.HALF_UP);
        String number = NumberText.shown(amount, w.lang());
        if (w.lang().equals("fr")) {
            return number + "\u00A0$";
        }
        return number.startsWith("-") ? "-$" + number.substring(1) : "$" + number;
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return switch (Computed.of(question).as()) {
            case NUMBER, MONEY -> new BigDecimal(answer.toString());
            case DATE -> LocalDate.parse(answer.toString());
            case TEXT, YES_NO -> answer;
        };
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return switch (Computed.of(question).as()) {
            case NUMBER, MONEY -> Map.of("type", "string", "pattern", "^-?[0-9]+(\\.[0-9]+)?$");
            case DATE -> Map.of("type", "string", "format", "date");
            case TEXT -> Map.of("type", "string");
            case YES_NO -> Map.of("type", "boolean");
        };
    }
}
