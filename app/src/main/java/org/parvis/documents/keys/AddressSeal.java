package org.parvis.documents.keys;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals the addresses of people who asked a module to write to them, each bound to its row, with
 * the token that their letters say.
 */
public final class AddressSeal {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sealer sealer;

    /**
     * Under the installation.
     *
     * @param purpose the module and its list, as {@code opendata.followers}: what was sealed for
     *     one is opened for no other
     */
    public AddressSeal(Vault vault, String purpose) {
        this.sealer = vault.installation(purpose);
    }

    /**
     * Somebody who is written to.
     *
     * @param token what their letters say and nobody else knows
     */
    public record Reached(String address, String token) {
        @Override
        public String toString() {
            return "Reached";
        }
    }

    public byte[] seal(UUID row, Reached reached) {
        return sealer.seal(JSON.writeValueAsBytes(reached), bound(row));
    }

    public Reached open(UUID row, byte[] sealed) {
        return JSON.readValue(sealer.unseal(sealed, bound(row)), Reached.class);
    }

    private static byte[] bound(UUID row) {
        return row.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
