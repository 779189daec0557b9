package org.parvis.opendata.following;

import java.util.UUID;
import org.parvis.documents.keys.AddressSeal;
import org.parvis.documents.keys.AddressSeal.Reached;
import org.parvis.documents.keys.Vault;
import org.parvis.platform.Digests;
import org.springframework.stereotype.Component;

/** Keeps addresses sealed; digests find them again. */
@Component
class FollowerSeal {
    private final AddressSeal seal;

    FollowerSeal(Vault vault) {
        this.seal = new AddressSeal(vault, "opendata.followers");
    }

    byte[] seal(Follower one) {
        return seal.seal(one.id(), new Reached(one.address(), one.token()));
    }

    Follower open(UUID id, byte[] sealed, String lang) {
        Reached opened = seal.open(id, sealed);
        return new Follower(id, opened.address(), opened.token(), lang);
    }

    static byte[] address(String key) {
        return Digests.of("opendata.follower.address", key);
    }

    static byte[] token(String token) {
        return Digests.of("opendata.follower.token", token);
    }
}
