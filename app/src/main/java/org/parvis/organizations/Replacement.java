package org.parvis.organizations;

import java.time.LocalDate;
import java.util.UUID;
import org.parvis.kernel.Home;

/**
 * Somebody does the work of a member who is away, from the first to the last day. The files and the
 * queue are theirs for that time; signing takes a written instrument, as ever.
 *
 * @param setBy who wrote it down
 */
public record Replacement(
        Home home,
        UUID id,
        UUID absent,
        UUID substitute,
        LocalDate from,
        LocalDate to,
        UUID setBy) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
