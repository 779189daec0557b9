package org.parvis.catalogue;

import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * What the rules conclude from the answers of a whole form: whether the conditions are met, an
 * amount, where the file goes. It is told with its reason before sending, and kept with the file; a
 * person still decides.
 */
public record Conclusion(
        String id,
        Kind kind,
        @Key(longest = 300) LocalizedText label,
        @Key(says = "FEEL over the answers: a condition, an amount, or the code of a body or unit")
                Expression value,
        @Key(says = "How an amount is rounded to the cent") @Nullable Rounding rounding,
        @Key(
                        says = "Why, in plain words; `{question}` and `{result}` are filled in",
                        longest = 1_000)
                @Nullable LocalizedText explanation,
        @Key(says = "The same when the condition does not hold", longest = 1_000)
                @Nullable LocalizedText otherwise,
        @Nullable Citation citation) {

    /** What a conclusion is about. */
    public enum Kind {
        /** Whether the conditions of the service are met. */
        ELIGIBILITY,
        /** Money, in dollars. */
        AMOUNT,
        /** The body to which the file goes, by its code. */
        ROUTING,
        /** The unit of that body, by its code. */
        UNIT
    }

    /** The name of a rounding is the name of the FEEL function that does it. */
    public enum Rounding {
        HALF_UP("round half up"),
        HALF_EVEN("decimal"),
        UP("round up"),
        DOWN("round down");

        private final String function;

        Rounding(String function) {
            this.function = function;
        }

        /** The expression with its rounding, as the explanation shows it. */
        public String over(Expression value, int decimals) {
            return function + "((" + value.text() + "), " + decimals + ")";
        }
    }
}
