package org.parvis.participation.petitions;

import java.util.UUID;
import org.parvis.documents.keys.AddressSeal;
import org.parvis.documents.keys.AddressSeal.Reached;
import org.parvis.documents.keys.Vault;
import org.parvis.identity.EmailAddress;
import org.parvis.platform.Digests;
import org.springframework.stereotype.Component;

/**
 * Keeps the addresses of whoever begins or signs a petition sealed. Digests find them again, each
 * for one petition: no two petitions can be compared.
 */
@Component
class PetitionAddresses {
    private final AddressSeal seal;

    PetitionAddresses(Vault vault) {
        this.seal = new AddressSeal(vault, "participation.petitions");
    }

    byte[] seal(UUID row, String address, String token) {
        return seal.seal(row, new Reached(address, token));
    }

    Reached open(UUID row, byte[] sealed) {
        return seal.open(row, sealed);
    }

    /** Of an address as author or as one who signs: it is the same person, and signs once. */
    static byte[] digest(UUID petition, EmailAddress address) {
        return Digests.of("participation.petition.address", petition.toString(), address.key());
    }

    static byte[] token(String token) {
        return Digests.of("participation.petition.token", token);
    }
}
