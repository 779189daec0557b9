package org.parvis.mandates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where a business works.
 *
 * @param number as the register of enterprises counts the places of that business, if it does
 */
public record Establishment(
        UUID id,
        String name,
        String street,
        String municipality,
        @Nullable String postalCode,
        @Nullable String number,
        boolean closed) {
    /** Where it is, in one line. */
    public String address() {
        return address(street, municipality, postalCode);
    }

    public static String address(String street, String municipality, @Nullable String postalCode) {
        String place = street + ", " + municipality;
        return postalCode == null ? place : place + ", " + postalCode;
    }
}
