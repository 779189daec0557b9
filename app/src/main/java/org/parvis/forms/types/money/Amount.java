package org.parvis.forms.types.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
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
import org.parvis.forms.types.Refusals;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/** An amount of money: minor units and currency, never a rounded fraction. A rule reads dollars. */
@Component
final class Amount implements QuestionType {
    @Override
    public String code() {
        return "money";
    }

    @Override
    public FeelType feel() {
        return FeelType.NUMBER;
    }

    @Override
    public Map<String, Setting> settings() {
        return Map.of(
                "currency", Setting.WORDS,
                "min", Setting.DECIMAL,
                "max", Setting.DECIMAL);
    }

    @Override
    public List<Refusal> refusals(Question question) {
        String code = code(question);
        boolean known =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(c -> c.getCurrencyCode().equals(code));
        return known
                ? NumberText.refusals(question)
                : List.of(Refusals.of("currency", question.setting("currency").orElse("")));
    }

    private static String code(Question question) {
        return question.setting("currency").orElse("cad").toUpperCase(Locale.ROOT);
    }

    private static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        String sign = code(question).equals("CAD") ? "$" : code(question);
        boolean before = sign.equals("$") && w.lang().equals("en");
        String keys = decimals(code(question)) == 0 ? "numeric" : "decimal";
        return Control.line()
                .keys(keys)
                .wide(10)
                .exact()
                .between(before ? sign : null, before ? null : sign);
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("1 234,50 $"), Typed.of("$99"), Typed.of("0,05"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        if (typed.text().isEmpty()) {
            return Parsed.NOTHING;
        }
        String currency = code(question);
        String text = typed.text().length() > 60 ? "?" : typed.text();
        String bare = text.replace("$", "").replace(currency, "");
        Optional<BigDecimal> amount = NumberText.read(bare, asking.lang());
        if (amount.isEmpty()) {
            return Parsed.wrong("money");
        }
        BigDecimal number = amount.get();
        if (number.scale() > decimals(currency)) {
            return decimals(currency) == 0 ? Parsed.wrong("whole") : Parsed.wrong("money-cents");
        }
        if (number.signum() < 0 && question.setting("min").isEmpty()) {
            return Parsed.wrong("money");
        }
        return NumberText.outside(question, number, asking.lang())
                .orElseGet(() -> Parsed.value(kept(number, currency)));
    }

    private static Map<String, Object> kept(BigDecimal number, String currency) {
        long minor = number.movePointRight(decimals(currency)).longValueExact();
        return Map.of("currency", currency, "minor", minor);
    }

    private static BigDecimal number(Object answer) {
        Object kept = ((Map<?, ?>) answer).get("minor");
        long minor = kept instanceof Number number ? number.longValue() : 0;
        return BigDecimal.valueOf(minor, decimals(currency(answer)));
    }

    private static String currency(Object answer) {
        return String.valueOf(((Map<?, ?>) answer).get("currency"));
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        String number = NumberText.shown(number(answer), w.lang());
        String currency = currency(answer);
        if (!currency.equals("CAD")) {
            return List.of(number + "\u00A0" + currency);
        }
        if (w.lang().equals("fr")) {
            return List.of(number + "\u00A0$");
        }
        return List.of(number.startsWith("-") ? "-$" + number.substring(1) : "$" + number);
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return number(answer);
    }

    @Override
    public Typed typed(Question question, Object answer) {
        return currency(answer).equals(code(question))
                ? Typed.of(number(answer).toPlainString())
                : Typed.of(number(answer).toPlainString() + " " + currency(answer));
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                List.of("currency", "minor"),
                "properties",
                Map.of(
                        "currency", Map.of("const", code(question)),
                        "minor", Map.of("type", "integer")));
    }
}
