package org.parvis.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A confidentiality incident as the register describes it (A-2.1 r. 3.1; to confirm).
 *
 * @param information which information, in kinds and never in names
 * @param happened the date or the period, in words, when no day is known
 * @param people how many persons, in whole numbers; an estimate when that is all there is
 * @param reasoning why it is serious, or is not
 * @param notToldBecause why somebody was not told, as when an inquiry would be hindered
 */
record Incident(
        String information,
        String circumstances,
        String happened,
        LocalDate knownOn,
        int people,
        Severity severity,
        String reasoning,
        boolean serious,
        @Nullable LocalDate commissionToldOn,
        @Nullable LocalDate peopleToldOn,
        String notToldBecause,
        String measures) {

    Incident toldPeople(LocalDate on) {
        return told(commissionToldOn, on);
    }

    Incident toldCommission(LocalDate on) {
        return told(on, peopleToldOn);
    }

    private Incident told(@Nullable LocalDate commission, @Nullable LocalDate persons) {
        return new Incident(
                information,
                circumstances,
                happened,
                knownOn,
                people,
                severity,
                reasoning,
                serious,
                commission,
                persons,
                notToldBecause,
                measures);
    }

    /** As it stands in the register. */
    record Recorded(UUID id, int version, Incident incident, UUID by, Instant at) {
        /** Whether a serious one still waits for somebody to be told. */
        boolean toTell() {
            return incident.serious()
                    && incident.notToldBecause().isBlank()
                    && (incident.commissionToldOn() == null || incident.peopleToldOn() == null);
        }
    }
}
