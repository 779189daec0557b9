package org.parvis.participation.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.parvis.ds.Words;

/** A sum as people read it: whole dollars without cents. */
final class BudgetMoney {
    private static final int HUNDRED = 100;

    private BudgetMoney() {}

    static String said(long cents, Words w) {
        long dollars = cents / HUNDRED;
        long rest = cents % HUNDRED;
        return rest == 0
                ? w.say("participation.budget.dollars", w.number(dollars))
                : w.say(
                        "participation.budget.cents",
                        w.number(dollars),
                        rest < 10 ? "0" + rest : Long.toString(rest));
    }

    /** A sum of dollars; what is under a cent is rounded. */
    static String said(BigDecimal dollars, Words w) {
        return said(cents(dollars), w);
    }

    static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** As files of Pabulib have it. */
    static String plain(long cents) {
        BigDecimal dollars = BigDecimal.valueOf(cents, 2).stripTrailingZeros();
        return dollars.setScale(Math.max(0, dollars.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
