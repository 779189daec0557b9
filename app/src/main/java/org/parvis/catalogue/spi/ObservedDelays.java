package org.parvis.catalogue.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How long a service really takes, computed from its case files. Nobody implements it at first: the
 * start page then says so, and never shows a promise as if it were an observation.
 */
public interface ObservedDelays {
    Optional<Observed> of(String service);

    /**
     * The days that answers took.
     *
     * @param days days.get(n) = how many answers came on day n + 1
     * @param from first day of the period of receipt
     * @param to last day of that period
     */
    record Observed(
            int answers,
            int low,
            int median,
            int high,
            List<Integer> days,
            LocalDate from,
            LocalDate to) {}
}
