package org.parvis.mandates.businesses;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.mandates.Proof;
import org.parvis.mandates.sides.Typed;
import org.springframework.stereotype.Component;

/**
 * Reads which business is meant. A number that a register knows is shown with its name and taken
 * when it comes back confirmed: nobody opens the business next door by a slip.
 */
@Component
public class BusinessFields {
    private static final Pattern NUMBER = Pattern.compile("(11|22|33|88)\\d{8}");

    private final Enterprises enterprises;
    private final Businesses businesses;

    BusinessFields(Enterprises enterprises, Businesses businesses) {
        this.enterprises = enterprises;
        this.businesses = businesses;
    }

    /**
     * What is known under a number, to be confirmed.
     *
     * @param address in one line; empty when nobody says it
     * @param said none when it is known here only
     */
    public record Known(String number, String name, String address, Proof.@Nullable Said said) {}

    /** A business, or what is to be confirmed first, or neither when a problem was added. */
    public record Read<T>(@Nullable T found, @Nullable Known confirm) {
        static <T> Read<T> of(T found) {
            return new Read<>(found, null);
        }

        static <T> Read<T> none() {
            return new Read<>(null, null);
        }
    }

    /** A business to be managed here, new or not. */
    public record Opening(@Nullable String number, String name, Proof.Said said) {}

    public Read<Opening> opening(Typed typed, UUID asker, List<Problem> problems) {
        String number = number(typed);
        if (number.isEmpty()) {
            return named(null, Proof.Said.NONE, typed, problems);
        }
        if (!wellFormed(number, problems)) {
            return Read.none();
        }
        return switch (enterprises.ask(number, asker)) {
            case Enterprises.Answer.Known known ->
                    confirmed(number, typed)
                            ? Read.of(new Opening(number, known.name(), known.said()))
                            : new Read<>(
                                    null,
                                    new Known(number, known.name(), known.address(), known.said()));
            case Enterprises.Answer.Unknown unknown -> {
                problems.add(Typed.problem("number", "mandates.error.number.unknown"));
                yield Read.none();
            }
            case Enterprises.Answer.Silent silent ->
                    named(number, Proof.Said.SILENT, typed, problems);
        };
    }

    private static Read<Opening> named(
            @Nullable String number, Proof.Said said, Typed typed, List<Problem> problems) {
        String name = typed.name("business", problems);
        return Read.of(new Opening(number, name, said));
    }

    /** A business that somebody manages here already, and who can answer. */
    public Read<Businesses.Business> managed(Typed typed, UUID asker, List<Problem> problems) {
        String number = number(typed);
        if (!wellFormed(number, problems)) {
            return Read.none();
        }
        Businesses.Business found = businesses.managed(asker, number).orElse(null);
        if (found == null) {
            problems.add(Typed.problem("number", "mandates.error.number.unmanaged"));
            return Read.none();
        }
        return confirmed(number, typed)
                ? Read.of(found)
                : new Read<>(null, new Known(number, found.name(), "", null));
    }

    private static boolean wellFormed(String number, List<Problem> problems) {
        boolean good = NUMBER.matcher(number).matches();
        if (!good) {
            problems.add(Typed.problem("number", "mandates.error.number"));
        }
        return good;
    }

    private static boolean confirmed(String number, Typed typed) {
        return typed.text("confirmed").equals(number);
    }

    private static String number(Typed typed) {
        return typed.text("number").replaceAll("[\\s-]", "");
    }
}
