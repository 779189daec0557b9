package org.parvis.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/**
 * Services about which people were consulted, outside of the log that designers keep: it counts as
 * having involved them. Whoever holds consultations implements this; a module that is off has none.
 */
public interface ConsultedElsewhere {
    /**
     * A consultation about a service, once it is over.
     *
     * @param id the same each time it is told
     * @param home of the body that asked
     * @param service its code
     * @param heldOn its last day
     * @param people how many took part, at least one
     * @param learned where one reads what came of it, in a sentence
     */
    record Consulted(
            UUID id,
            Home home,
            String service,
            LocalDate heldOn,
            int people,
            LocalizedText learned) {}

    /**
     * Those whose identifier is wanted: how many took part is asked of these alone. Read in a
     * transaction of its own, in the public scene.
     */
    List<Consulted> consulted(Predicate<UUID> wanted);
}
