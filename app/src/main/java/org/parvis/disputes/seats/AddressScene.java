package org.parvis.disputes.seats;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Digests;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/**
 * Somebody who proved that an address is theirs, by the code that went there: what was sent there,
 * and nothing else.
 *
 * @param digest of the address, as seats have it
 */
public record AddressScene(byte[] digest) implements Scene {
    static byte[] digest(String address) {
        return Digests.of("disputes.address", address.strip().toLowerCase(Locale.ROOT));
    }

    /** The digest as text. */
    public String key() {
        return HexFormat.of().formatHex(digest);
    }

    @Override
    public Setting setting() {
        return Setting.as("parvis_invited").then(", set_config('parvis.address', ?, true)", key());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AddressScene it && Arrays.equals(digest, it.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }
}
