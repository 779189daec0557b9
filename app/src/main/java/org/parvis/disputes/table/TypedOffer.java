package org.parvis.disputes.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Cents;
import org.parvis.disputes.Promise;
import org.parvis.disputes.Side;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.springframework.util.MultiValueMap;

/**
 * An offer as somebody typed it: kept as it is while something has to be corrected, or the other
 * side moved meanwhile.
 *
 * @param kinds what is done beside money, by its code
 * @param from whose it is, where whoever mediates carries it
 */
record TypedOffer(
        String amount,
        List<String> kinds,
        String words,
        String day,
        String month,
        String year,
        String valid,
        String from) {
    static final TypedOffer NOTHING = new TypedOffer("", List.of(), "", "", "", "", "", "");

    private static final int LONGEST = 2_000;

    TypedOffer {
        kinds = List.copyOf(kinds);
    }

    static TypedOffer of(MultiValueMap<String, String> typed) {
        return new TypedOffer(
                one(typed, "amount"),
                Objects.requireNonNullElse(typed.get("kinds"), List.<String>of()),
                one(typed, "words"),
                one(typed, "by-day"),
                one(typed, "by-month"),
                one(typed, "by-year"),
                one(typed, "valid"),
                one(typed, "from"));
    }

    /** One that is begun with what somebody kept. */
    static TypedOffer begun(List<String> kinds, String words) {
        return new TypedOffer("", kinds, words, "", "", "", "", "");
    }

    static String one(MultiValueMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "").strip();
    }

    /** What is not right, in the order of the form. */
    List<FieldError> errors(LocalDate today, List<Integer> mayStand, Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (!amount.isEmpty() && Cents.read(amount).isEmpty()) {
            errors.add(new FieldError("amount", w.say("disputes.error.amount")));
        }
        if (amount.isEmpty() && kinds().isEmpty() && words.isEmpty()) {
            errors.add(new FieldError("amount", w.say("disputes.error.nothing")));
        }
        if (words.length() > LONGEST) {
            errors.add(new FieldError("words", w.say("disputes.error.long", LONGEST)));
        }
        LocalDate by = done();
        if (by == null || by.isBefore(today) || by.isAfter(today.plusYears(2))) {
            errors.add(new FieldError("by-day", w.say("disputes.error.by")));
        }
        if (stands().filter(mayStand::contains).isEmpty()) {
            errors.add(new FieldError("valid", w.say("disputes.error.valid")));
        }
        return errors;
    }

    /** The side whose offer it is, where another carries it. */
    Optional<Side> side() {
        return Side.named(from).filter(side -> side != Side.MEDIATOR);
    }

    /** For how many days it stands. */
    Optional<Integer> stands() {
        return valid.matches("[0-9]{1,3}") ? Optional.of(Integer.valueOf(valid)) : Optional.empty();
    }

    private @Nullable LocalDate done() {
        if (!(day + month + year).matches("[0-9]{3,8}") || year.length() != 4) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException | NumberFormatException notADay) {
            return null;
        }
    }

    /** The terms, once nothing is wrong. */
    List<Promise> terms() {
        LocalDate by = Objects.requireNonNull(done());
        List<Promise> terms = new ArrayList<>();
        Cents.read(amount).ifPresent(sum -> terms.add(new Promise(Promise.Kind.PAY, sum, by, "")));
        for (String code : kinds) {
            Promise.Kind.of(code)
                    .filter(kind -> kind != Promise.Kind.PAY && kind != Promise.Kind.OTHER)
                    .ifPresent(kind -> terms.add(new Promise(kind, null, by, "")));
        }
        if (!words.isEmpty()) {
            terms.add(new Promise(Promise.Kind.OTHER, null, by, words));
        }
        return terms;
    }
}
