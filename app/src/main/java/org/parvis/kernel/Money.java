package org.parvis.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in minor units of a currency (cents for CAD). Rounding is named where it happens. */
public record Money(long minor, String currency) {
    public static Money cad(long cents) {
        return new Money(cents, "CAD");
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
