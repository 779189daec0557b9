package org.parvis.appointments;

import java.util.HexFormat;
import org.parvis.platform.Digests;
import org.parvis.platform.Secrets;

/**
 * The secret that opens one booking, in the link by which it is moved or cancelled. Only its digest
 * is kept beside the booking, so that the database gives nobody away.
 */
public record BookingCode(String shown) {
    public static BookingCode next() {
        return new BookingCode(Secrets.random());
    }

    public byte[] hash() {
        return Digests.of("appointments.booking", shown);
    }

    String hashed() {
        return HexFormat.of().formatHex(hash());
    }

    @Override
    public String toString() {
        return "BookingCode";
    }
}
