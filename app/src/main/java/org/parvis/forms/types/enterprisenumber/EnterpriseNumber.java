package org.parvis.forms.types.enterprisenumber;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Digits;
import org.parvis.forms.types.Texts;
import org.springframework.stereotype.Component;

/**
 * The Québec enterprise number (NEQ): ten digits, of which the first two tell the kind of
 * enterprise, 11, 22, 33 or 88, as the register of enterprises says. Whether one of its digits
 * checks the others is published nowhere that we could verify: only its form is checked (to
 * confirm).
 */
@Component
final class EnterpriseNumber extends Texts {
    private static final int LENGTH = 10;

    @Override
    public String code() {
        return "enterprise-number";
    }

    @Override
    public Optional<String> keyOf() {
        return Optional.of("enterprise.name");
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return Control.line().keys("numeric").wide(20).exact();
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("1143920115"), Typed.of("88 1234 5678"), Typed.of("2240000009"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        if (typed.text().isEmpty()) {
            return Parsed.NOTHING;
        }
        Optional<String> digits = Digits.read(typed.text()).filter(d -> d.length() == LENGTH);
        if (digits.isEmpty()) {
            return Parsed.wrong("enterprise-number");
        }
        return digits.get().matches("(11|22|33|88)\\d+")
                ? Parsed.value(digits.get())
                : Parsed.wrong("enterprise-number-kind");
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(answer.toString());
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "string", "pattern", "^(11|22|33|88)[0-9]{8}$");
    }
}
