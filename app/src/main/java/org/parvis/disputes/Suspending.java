package org.parvis.disputes;

import java.net.URI;
import java.time.LocalDate;
import org.parvis.catalogue.Citation;
import org.parvis.kernel.LocalizedText;

/**
 * How a programme lets both sides keep prescription from running while they talk. A provision that
 * is to be confirmed is neither said nor counted: nothing is offered then.
 *
 * @param says what the provision says, in short
 * @param source where it stands
 * @param read the day on which somebody read it there
 * @param months for how long at most
 * @param warnDays how long before its last day both are warned
 */
public record Suspending(
        Citation citation,
        LocalizedText says,
        URI source,
        LocalDate read,
        int months,
        int warnDays) {

    /** The last day on which it may still hold, if it begins on that one. */
    public LocalDate atMost(LocalDate from) {
        return from.plusMonths(months);
    }
}
