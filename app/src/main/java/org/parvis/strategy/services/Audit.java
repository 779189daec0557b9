package org.parvis.strategy.services;

import java.time.LocalDate;
import org.parvis.kernel.LocalizedText;

/**
 * An accessibility audit of a service, as its body reports it: how many criteria were met of how
 * many that apply, by whom it was made, and where it is written.
 *
 * @param file where the report stands in the pack, and on which line
 */
record Audit(
        String service,
        LocalDate on,
        LocalizedText standard,
        String auditor,
        int met,
        int of,
        LocalizedText evidence,
        String file,
        int line) {}
