package org.parvis.disputes.explorer;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.words.TypedDay;

/**
 * What somebody typed as the answer to one question.
 *
 * @param answer as it is carried on; nothing while something is to be corrected
 * @param wrong what is to be corrected, by the end of its message key
 */
record Typed(String text, TypedDay day, @Nullable String answer, @Nullable String wrong) {
    /** The longest words that are taken. */
    static final int LONGEST = 80;

    static final String FIELD = "answer";

    private static final int YEARS = 30;

    /** An answer of before, to look at again. */
    static Typed of(Question question, @Nullable String answer) {
        String text = answer == null ? "" : answer;
        TypedDay day =
                question.kind() == Question.Kind.DAY && !text.isEmpty()
                        ? TypedDay.of(LocalDate.parse(text))
                        : new TypedDay("", "", "");
        return new Typed(text, day, answer, null);
    }

    static Typed read(Question question, UnaryOperator<String> field, LocalDate today) {
        return switch (question.kind()) {
            case CHOICE -> choice(question, field.apply(FIELD));
            case DAY -> day(TypedDay.of(FIELD, field), today);
            case WORDS -> words(field.apply(FIELD));
        };
    }

    private static Typed choice(Question question, String code) {
        return question.option(code).isPresent() ? good(code) : wrong(code, "choose");
    }

    private static Typed words(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return clean.length() > LONGEST ? wrong(clean, "long") : good(clean);
    }

    private static Typed day(TypedDay typed, LocalDate today) {
        if (typed.blank()) {
            return new Typed("", typed, "", null);
        }
        LocalDate day = typed.read().orElse(null);
        if (day == null) {
            return new Typed("", typed, null, "day");
        }
        if (day.isAfter(today)) {
            return new Typed("", typed, null, "future");
        }
        return day.isBefore(today.minusYears(YEARS))
                ? new Typed("", typed, null, "past")
                : new Typed("", typed, day.toString(), null);
    }

    private static Typed good(String text) {
        return new Typed(text, new TypedDay("", "", ""), text, null);
    }

    private static Typed wrong(String text, String why) {
        return new Typed(text, new TypedDay("", "", ""), null, why);
    }
}
