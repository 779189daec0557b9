package org.parvis.catalogue;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.rules.RuleType;

/**
 * What a computed value is and how it is rounded, as its settings say: `as: money`, `decimals:
 * "1"`, `rounding: half-up`.
 */
public record Computed(As as, int decimals, Conclusion.@Nullable Rounding rounding) {

    /** What it is shown as. */
    public enum As {
        NUMBER(RuleType.NUMBER),
        MONEY(RuleType.NUMBER),
        TEXT(RuleType.TEXT),
        DATE(RuleType.DATE),
        YES_NO(RuleType.BOOLEAN);

        private final RuleType type;

        As(RuleType type) {
            this.type = type;
        }
    }

    public RuleType ruleType() {
        return as.type;
    }

    /** Whether it is a number, which may be rounded. */
    public boolean isNumber() {
        return as.type == RuleType.NUMBER;
    }

    public static Computed of(Question question) {
        As as = as(question).orElse(As.NUMBER);
        return new Computed(
                as,
                question.setting("decimals", as == As.MONEY ? 2 : 0),
                rounding(question).orElse(null));
    }

    /** The kind that its settings name, if they name one that exists. */
    public static Optional<As> as(Question question) {
        String word = question.setting("as").orElse("number");
        return Arrays.stream(As.values())
                .filter(each -> Language.word(each).equals(word))
                .findFirst();
    }

    public static Optional<Conclusion.Rounding> rounding(Question question) {
        return question.setting("rounding")
                .flatMap(
                        word ->
                                Arrays.stream(Conclusion.Rounding.values())
                                        .filter(each -> Language.word(each).equals(word))
                                        .findFirst());
    }
}
