package org.parvis.participation.hearings;

import java.util.UUID;
import org.parvis.documents.keys.AddressSeal;
import org.parvis.documents.keys.AddressSeal.Reached;
import org.parvis.documents.keys.Vault;
import org.parvis.identity.EmailAddress;
import org.parvis.participation.Asking;
import org.parvis.participation.CheckedSigns;
import org.parvis.platform.Digests;
import org.springframework.stereotype.Component;

/**
 * Keeps the addresses of those who ask sealed. Digests find them again within one consultation: an
 * address speaks once there, and no two consultations can be compared.
 */
@Component
class RequestSeal {
    private static final int SIGNS = 8;

    private final AddressSeal seal;

    RequestSeal(Vault vault) {
        this.seal = new AddressSeal(vault, "participation.hearings");
    }

    byte[] seal(UUID row, String address, String token) {
        return seal.seal(row, new Reached(address, token));
    }

    Reached open(UUID row, byte[] sealed) {
        return seal.open(row, sealed);
    }

    static byte[] address(Asking of, EmailAddress address) {
        return Digests.of(
                "participation.hearing.address",
                of.home().id().toString(),
                of.consultation(),
                address.key());
    }

    static byte[] token(String token) {
        return Digests.of("participation.hearing.token", token);
    }

    /** The signs of a request in the lot: chance chooses them, not whoever asks. */
    static String entry(String token) {
        return CheckedSigns.of(Digests.of("participation.hearing.entry", token), SIGNS);
    }
}
