package org.parvis.payments;

import java.math.BigDecimal;
import java.util.Map;
import org.parvis.kernel.LocalizedText;

/**
 * What a down payment leaves, as it was explained and charged: it is asked for once the request is
 * granted.
 *
 * @param percent of the sum that is paid first
 * @param regime by which the days to pay the rest are counted
 * @param unpaid what their end does, in each language
 * @param citation the provision that fixes it, as a definition writes it
 */
public record Rest(
        int percent, String regime, int days, Map<String, String> unpaid, String citation) {
    public String unpaid(String lang) {
        return new LocalizedText(unpaid).in(lang);
    }

    /** Cents of a sum that are paid first: never nothing. */
    long first(long cents) {
        return Math.max(1, Cents.share(cents, BigDecimal.valueOf(percent)));
    }
}
