package org.parvis.payments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Sums in Canadian cents: they are added as whole numbers, and shown in dollars. */
public final class Cents {
    public static final String CURRENCY = "CAD";
    private static final int DECIMALS = 2;

    /** So many has a rate of a tax at most. */
    static final int RATE_DECIMALS = 3;

    private Cents() {}

    /** As a reader of that language writes it: {@code 25,00 $} or {@code $25.00}. */
    public static String text(long cents, String lang) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale(lang));
        format.setCurrency(Currency.getInstance(CURRENCY));
        return format.format(BigDecimal.valueOf(cents, DECIMALS));
    }

    /** A rate in per cent, whole: {@code 9,975}, never rounded. */
    static String rate(BigDecimal percent, String lang) {
        NumberFormat format = NumberFormat.getNumberInstance(locale(lang));
        format.setMaximumFractionDigits(RATE_DECIMALS);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(percent);
    }

    private static Locale locale(String lang) {
        return lang.equals("fr") ? Locale.CANADA_FRENCH : Locale.CANADA;
    }

    /** Dollars that a rule gave, to the cent. */
    public static long of(BigDecimal dollars) {
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
