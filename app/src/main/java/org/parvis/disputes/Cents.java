package org.parvis.disputes;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums in Canadian cents, as people write and read them. */
public final class Cents {
    /** Groups of three apart by a space or a sign, and at most two digits of cents. */
    private static final Pattern SUM =
            Pattern.compile(
                    "(\\d{1,3}(?:[\\s\\u00A0\\u202F']\\d{3})*|\\d{1,7}|\\d{1,3}(?:,\\d{3})+(?!,))(?:[.,](\\d{1,2}))?");

    private static final Pattern EDGES =
            Pattern.compile("^[\\s\\u00A0\\u202F]+|[\\s\\u00A0\\u202F]+$");

    private static final Pattern CURRENCY =
            Pattern.compile("\\$|\\bCAD?\\b|\\bdollars?\\b", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 20;
    private static final int DIGITS = 7;

    private Cents() {}

    /** {@code 860,00 $} or {@code $860.00}. */
    public static String text(long cents, String lang) {
        NumberFormat format =
                NumberFormat.getCurrencyInstance(
                        lang.equals("fr") ? Locale.CANADA_FRENCH : Locale.CANADA);
        format.setCurrency(Currency.getInstance("CAD"));
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** What somebody typed; nothing where it is no sum above zero. */
    public static Optional<Long> read(String typed) {
        String bare = EDGES.matcher(CURRENCY.matcher(typed).replaceAll("")).replaceAll("");
        Matcher sum = SUM.matcher(bare.length() > LONGEST ? "" : bare);
        if (!sum.matches()) {
            return Optional.empty();
        }
        String whole = sum.group(1).replaceAll("\\D", "");
        String part = sum.group(2) == null ? "" : sum.group(2);
        long cents =
                whole.length() > DIGITS
                        ? 0
                        : Long.parseLong(whole) * 100
                                + (part.isEmpty()
                                        ? 0
                                        : Long.parseLong((part + "0").substring(0, 2)));
        return cents > 0 ? Optional.of(cents) : Optional.empty();
    }
}
