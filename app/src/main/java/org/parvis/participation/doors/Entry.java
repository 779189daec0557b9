package org.parvis.participation.doors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Door;

/**
 * What a member of the body entered for somebody.
 *
 * @param sheet the number on the sheet, or the one that was given to what came without a sheet
 * @param receipt the digest of the receipt, in hexadecimal digits: it opens nothing to people
 * @param takenBack none while it stands
 */
record Entry(
        UUID id,
        String sheet,
        String receipt,
        Door door,
        LocalDate receivedOn,
        Instant enteredAt,
        UUID enteredBy,
        @Nullable TakenBack takenBack) {
    /** A mistake of whoever entered it. */
    record TakenBack(Instant at, UUID by, String reason) {}
}
