package org.parvis.forms.types.bankaccount;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Composite;
import org.parvis.forms.types.Digits;
import org.parvis.kernel.Refusal;
import org.parvis.rules.RuleType;
import org.springframework.stereotype.Component;

/**
 * An account at a Canadian financial institution, as on a cheque: institution, transit, account. It
 * is protected always; a rule reads the institution only.
 */
@Component
final class BankAccount extends Composite {
    private static final int SEEN = 3;

    @Override
    public String code() {
        return "bank-account";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public RuleType ruleType(Question question) {
        return RuleType.fields(Map.of("institution", RuleType.text(3)));
    }

    @Override
    public boolean alwaysProtected() {
        return true;
    }

    @Override
    public List<String> parts(Question question) {
        return List.of("transit", "institution", "account");
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.Parts(
                List.of(part("transit", 5, w), part("institution", 3, w), part("account", 20, w)));
    }

    private static Control.Part part(String name, int width, Words w) {
        return Control.Part.of(
                        name,
                        w.say("forms.type.bank-account." + name),
                        Control.line().keys("numeric").filledAs("off").wide(width).exact())
                .withHint(w.say("forms.type.bank-account." + name + ".hint"));
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(
                example("transit", "20000", "institution", "815", "account", "123456-7"),
                example("transit", "00011", "institution", "006", "account", "1234 5678 9012"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        if (parts(question).stream().allMatch(part -> typed.part(part).isEmpty())) {
            return Parsed.NOTHING;
        }
        List<String> wrong =
                parts(question).stream().filter(part -> digits(typed, part).isEmpty()).toList();
        return switch (wrong.size()) {
            case 0 ->
                    Parsed.value(
                            answer(
                                    "transit", read(typed, "transit"),
                                    "institution", read(typed, "institution"),
                                    "account", read(typed, "account")));
            case 1 -> Parsed.wrongPart(wrong.getFirst(), "bank-account-" + wrong.getFirst());
            default -> new Parsed.Wrong(Refusal.of("forms.error.bank-account-several"), wrong);
        };
    }

    private static String read(Typed typed, String part) {
        return digits(typed, part).orElseThrow();
    }

    private static Optional<String> digits(Typed typed, String part) {
        return switch (part) {
            case "transit" -> digits(typed, part, 5, 5);
            case "institution" -> digits(typed, part, 3, 3);
            default -> digits(typed, part, 5, 12);
        };
    }

    private static Optional<String> digits(Typed typed, String part, int least, int most) {
        return Digits.read(typed.part(part))
                .filter(digits -> digits.length() >= least && digits.length() <= most);
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(
                w.say(
                        "forms.type.bank-account.shown",
                        field(answer, "institution"),
                        Digits.last(field(answer, "account"), SEEN)));
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return Map.of("institution", field(answer, "institution"));
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return schemaOf(
                Map.of(
                        "transit", text("[0-9]{5}"),
                        "institution", text("[0-9]{3}"),
                        "account", text("[0-9]{5,12}")),
                "transit",
                "institution",
                "account");
    }
}
