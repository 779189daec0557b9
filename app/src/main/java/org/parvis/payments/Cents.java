package org.parvis.payments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Sums in Canadian cents: they are added as whole numbers, and shown in dollars. */
final class Cents {
    static final String CURRENCY = "CAD";
    private static final int DECIMALS = 2;

    private Cents() {}

    /** As a reader of that language writes it: {@code 25,00 $} or {@code $25.00}. */
    static String text(long cents, String lang) {
        NumberFormat format =
                NumberFormat.getCurrencyInstance(
                        lang.equals("fr") ? Locale.CANADA_FRENCH : Locale.CANADA);
        format.setCurrency(Currency.getInstance(CURRENCY));
        return format.format(BigDecimal.valueOf(cents, DECIMALS));
    }

    /** Dollars that a rule gave, to the cent. */
    static long of(BigDecimal dollars) {
        return dollars.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** That share of a sum, rounded to the cent, halves up. */
    static long share(long cents, BigDecimal percent) {
        return BigDecimal.valueOf(cents)
                .multiply(percent)
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
