package org.parvis.cases;

import java.util.Optional;
import org.parvis.kernel.Home;

/**
 * What the retention schedule of a body says of the files of a service. Whoever keeps the schedules
 * implements it; files ask it each time, so that a schedule that changes counts for those that are
 * closed already.
 */
@FunctionalInterface
public interface RetentionRules {
    /** The rule of that body; none when its schedule names none for the service, or it has none. */
    Optional<RetentionRule> of(Home body, String service);
}
