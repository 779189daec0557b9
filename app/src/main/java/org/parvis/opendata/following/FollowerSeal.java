package org.parvis.opendata.following;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.platform.Digests;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals addresses under the installation, each bound to its row; digests find them again. */
@Component
class FollowerSeal {
    private final Sealer sealer;
    private final JsonMapper json = JsonMapper.builder().build();

    FollowerSeal(Vault vault) {
        this.sealer = vault.installation("opendata.followers");
    }

    private record Sealed(String address, String token) {}

    byte[] seal(Follower one) {
        return sealer.seal(
                json.writeValueAsBytes(new Sealed(one.address(), one.token())), bound(one.id()));
    }

    Follower open(UUID id, byte[] sealed, String lang) {
        Sealed opened = json.readValue(sealer.unseal(sealed, bound(id)), Sealed.class);
        return new Follower(id, opened.address(), opened.token(), lang);
    }

    static byte[] address(String key) {
        return Digests.of("opendata.follower.address", key);
    }

    static byte[] token(String token) {
        return Digests.of("opendata.follower.token", token);
    }

    private static byte[] bound(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
