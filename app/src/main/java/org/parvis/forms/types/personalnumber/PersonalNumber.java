package org.parvis.forms.types.personalnumber;

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
 * The social insurance number of a person: nine digits, of which the last checks the others. It is
 * protected always; once accepted, pages, tables and rules see its last three digits only.
 */
@Component
final class PersonalNumber extends Texts {
    private static final int LENGTH = 9;
    private static final int SEEN = 3;

    @Override
    public String code() {
        return "personal-number";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public boolean alwaysProtected() {
        return true;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return Control.line().keys("numeric").filledAs("off").wide(20).exact();
    }

    /** Numbers that begin with zero are given to nobody. */
    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("046 454 286"), Typed.of("000-000-034"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        if (typed.text().isEmpty()) {
            return Parsed.NOTHING;
        }
        Optional<String> digits = Digits.read(typed.text()).filter(d -> d.length() == LENGTH);
        if (digits.isEmpty()) {
            return Parsed.wrong("personal-number");
        }
        return Digits.luhn(digits.get())
                ? Parsed.value(digits.get())
                : Parsed.wrong("personal-number-check");
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(
                w.say("forms.type.personal-number.shown", Digits.last(answer.toString(), SEEN)));
    }

    /** What a rule reads is kept in explanations: never the number itself. */
    @Override
    public Object ruleValue(Question question, Object answer) {
        return Digits.last(answer.toString(), SEEN);
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "string", "pattern", "^[0-9]{9}$");
    }
}
