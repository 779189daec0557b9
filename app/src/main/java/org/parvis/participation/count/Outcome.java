package org.parvis.participation.count;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was chosen, in the order of its choice, and why; sums are in units of the currency.
 *
 * @param cost of all that is chosen
 * @param share what each voter had at the start of the run that counts; zero for the greedy rule
 * @param raises how often shares were raised by one unit of the currency
 */
public record Outcome(
        List<String> chosen,
        BigDecimal cost,
        List<Tie> ties,
        BigDecimal share,
        long raises,
        List<Reason> reasons) {
    /** Why a project is chosen or not. */
    public sealed interface Reason {
        String project();
    }

    /**
     * Its supporters paid for it in this round. The price is of one point, rounded to cents; {@code
     * full} paid it for each of their points, {@code rest} gave all that they had, {@code nothing}
     * had nothing left.
     */
    public record Paid(
            String project, int round, BigDecimal price, Payers full, Payers rest, Payers nothing)
            implements Reason {}

    /** So many people, and how many points they gave the project together. */
    public record Payers(long people, long points) {}

    /** It has the most votes of those that still fit. */
    public record Fits(String project, int round, long votes) implements Reason {}

    /** Its supporters have together less than it costs; both sums are rounded to cents. */
    public record NotPaid(String project, long supporters, BigDecimal together, BigDecimal missing)
            implements Reason {}

    /** It costs more than what is left. */
    public record TooDear(String project, long votes, BigDecimal left) implements Reason {}

    /** Nobody voted for it. */
    public record Unsupported(String project) implements Reason {}
}
