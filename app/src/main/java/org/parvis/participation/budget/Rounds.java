package org.parvis.participation.budget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parvis.ds.Words;
import org.parvis.participation.count.Outcome;
import org.parvis.participation.count.Outcome.Fits;
import org.parvis.participation.count.Outcome.Paid;

/** Draws the rounds of a count, all on one scale. */
final class Rounds {
    private static final double TALLEST = 81;
    private static final double LOWEST = 3;
    private static final double LEFT_OVER = 3.5;

    private final ResultHead head;
    private final Outcome outcome;
    private final long whole;
    private final double dearest;

    /**
     * @param whole how many people, or points, are as wide as a drawing
     */
    Rounds(ResultHead head, Outcome outcome, long whole) {
        this.head = head;
        this.outcome = outcome;
        this.whole = whole;
        dearest =
                outcome.reasons().stream()
                        .flatMap(one -> one instanceof Paid paid ? Stream.of(paid) : Stream.of())
                        .mapToDouble(paid -> Math.max(paid.price().doubleValue(), given(paid)))
                        .max()
                        .orElse(1);
    }

    List<RoundLine> chosen() {
        List<RoundLine> lines = new ArrayList<>();
        for (Outcome.Reason reason : outcome.reasons()) {
            switch (reason) {
                case Paid paid -> lines.add(line(paid));
                case Fits fits -> lines.add(line(fits));
                case Outcome.NotPaid not -> {}
                case Outcome.TooDear dear -> {}
                case Outcome.Unsupported none -> {}
            }
        }
        return lines;
    }

    private RoundLine line(Fits fits) {
        return new RoundLine(
                fits.round(),
                head.project(fits.project()),
                head.money(head.cost(fits.project())),
                head.w().say("participation.budget.fits." + head.unit(), fits.votes()),
                null,
                "",
                null);
    }

    private RoundLine line(Paid paid) {
        Words w = head.w();
        String rest =
                Stream.of(
                                paid.rest().people() == 0
                                        ? ""
                                        : w.say(
                                                "participation.budget.paid.rest",
                                                paid.rest().people()),
                                paid.nothing().people() == 0
                                        ? ""
                                        : w.say(
                                                "participation.budget.paid.nothing",
                                                paid.nothing().people()))
                        .reduce("", String::concat);
        return new RoundLine(
                paid.round(),
                head.project(paid.project()),
                head.money(head.cost(paid.project())),
                w.say(
                        "participation.budget.paid.full." + head.unit(),
                        paid.full().people(),
                        paid.full().points()),
                BudgetMoney.said(paid.price(), w),
                w.say("participation.budget.paid.each." + head.unit(), paid.full().people())
                        + rest
                        + ".",
                slab(paid));
    }

    private RoundLine.Slab slab(Paid paid) {
        double tall = Math.max(height(paid.price().doubleValue()), height(given(paid)));
        int base = (int) Math.ceil(tall) + 2;
        List<RoundLine.Part> parts = new ArrayList<>();
        double at = 0;
        double price = height(paid.price().doubleValue());
        at = part(parts, "c-bar", at, paid.full().points(), price, base);
        at = part(parts, "c-bar-2", at, paid.rest().points(), height(given(paid)), base);
        part(parts, "c-hollow", at, paid.nothing().points(), LEFT_OVER, base);
        long gave = paid.full().points() + paid.rest().points() + paid.nothing().points();
        return new RoundLine.Slab(
                base + 1,
                base,
                head.w().say("participation.budget.slab." + head.unit(), gave, whole),
                List.copyOf(parts));
    }

    private double part(
            List<RoundLine.Part> parts, String css, double at, long many, double high, int base) {
        double wide = 100.0 * many / whole;
        if (many > 0) {
            parts.add(
                    new RoundLine.Part(
                            css,
                            decimal(at) + "%",
                            decimal(base - 1 - high),
                            decimal(wide) + "%",
                            decimal(high)));
        }
        return at + wide;
    }

    private double height(double price) {
        return price <= 0 ? 0 : Math.max(LOWEST, TALLEST * price / dearest);
    }

    /** What those who give their rest give for each of their points, on average. */
    private double given(Paid paid) {
        if (paid.rest().points() == 0) {
            return 0;
        }
        BigDecimal cost = BigDecimal.valueOf(head.cost(paid.project()), 2);
        return cost.subtract(paid.price().multiply(BigDecimal.valueOf(paid.full().points())))
                .divide(BigDecimal.valueOf(paid.rest().points()), MathContext.DECIMAL64)
                .max(BigDecimal.ZERO)
                .setScale(2, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
