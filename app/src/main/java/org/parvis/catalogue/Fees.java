package org.parvis.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.PackThing;

/**
 * What may be charged. What rules fix is explained before sending and paid after it, line by line;
 * where nothing is fixed, an agent estimates it.
 */
@NotYet({"threshold", "currency", "estimate-first"})
public record Fees(
        @Key(says = "What may be charged, and what is free") LocalizedText text,
        @Key(says = "What is paid, line by line; an agent estimates it, when absent")
                List<Charge> charges,
        @Key(says = "Until when what is charged can be paid, and what happens otherwise")
                @Nullable Paying paying,
        @Key(
                        says =
                                "Per cent of the sum paid first, a down payment; all of it, when"
                                        + " absent",
                        absent = "0")
                int depositPercent,
        @Key(says = "The days to pay the rest once the request is granted")
                @Nullable Rest restIfGranted,
        Citation citation) {

    /** Whether rules fix what is paid. */
    public boolean fixed() {
        return !charges.isEmpty();
    }

    public Optional<Charge> charge(String id) {
        return charges.stream().filter(charge -> charge.id().equals(id)).findFirst();
    }

    /** One thing that is paid for. An amount of zero is no line. */
    public record Charge(
            String id,
            LocalizedText label,
            @Key(says = "FEEL over the answers: dollars before taxes, by a rule or from a table")
                    Expression amount,
            @Key(says = "How it is rounded to the cent") Conclusion.@Nullable Rounding rounding,
            @Key(
                            says = "Codes of the taxes on it; it is not taxed, when absent",
                            names = PackThing.TAX)
                    List<String> taxes,
            @Key(says = "Why that much, in plain words", longest = 1_000)
                    @Nullable LocalizedText explanation,
            @Key(says = "What becomes of it when the request is refused") Afterwards ifRefused,
            @Key(
                            says =
                                    "What becomes of a deposit when the request is answered"
                                            + " otherwise; what is paid stays, when absent")
                    @Nullable Afterwards ifGranted,
            Citation citation) {}

    /** Whether an answer gives it back, by which provision. */
    public record Afterwards(
            Becomes becomes,
            @Key(says = "That rule, told to the person") LocalizedText text,
            Citation citation) {}

    /** A fee for looking at a request usually stays; one for the right itself goes back. */
    public enum Becomes {
        KEPT,
        GIVEN_BACK
    }

    /** Whether the days that the body has to answer wait for the payment. */
    public enum AnswerClock {
        RUNS,
        STOPS
    }

    /** The days to pay, and what their end does. */
    public record Paying(
            @Key(says = "Legal regime that computes the days", names = PackThing.REGIME)
                    String regime,
            int days,
            @Key(says = "What happens to an unpaid request at their end, told to the person")
                    LocalizedText unpaid,
            @Key(says = "Whether the days to answer stand still until it is paid")
                    AnswerClock clock,
            Citation citation) {}

    /** What a down payment leaves: asked for once the request is granted, and otherwise never. */
    public record Rest(
            @Key(says = "Legal regime that computes the days", names = PackThing.REGIME)
                    String regime,
            int days,
            @Key(says = "What happens at their end when it is unpaid, told to the person")
                    LocalizedText unpaid,
            Citation citation) {}
}
