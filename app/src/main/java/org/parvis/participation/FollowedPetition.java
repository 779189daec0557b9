package org.parvis.participation;

import java.time.LocalDate;
import org.parvis.kernel.LocalizedText;

/**
 * A petition to the National Assembly, which takes signatures itself: here it is linked and
 * followed, never signed.
 *
 * @param address of its page there
 * @param since when one can sign it
 * @param state what its page said
 * @param readOn the day on which it was read
 */
public record FollowedPetition(
        String code,
        LocalizedText title,
        String address,
        LocalDate since,
        LocalizedText state,
        LocalDate readOn) {}
