package org.parvis.disputes.seats;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Digests;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/**
 * A browser before what was sent to an address. The database shows it that, and nothing else, while
 * it stands proven from there that the address is theirs; and nothing at all otherwise.
 *
 * @param digest of the address, as seats have it
 * @param browser digest of the word that the browser keeps
 * @param at when it looks
 */
public record AddressScene(byte[] digest, byte[] browser, Instant at) implements Scene {
    static byte[] digest(String address) {
        return Digests.of("disputes.address", address.strip().toLowerCase(Locale.ROOT));
    }

    /** The digest as text. */
    public String key() {
        return HexFormat.of().formatHex(digest);
    }

    @Override
    public Setting setting() {
        return Setting.as("parvis_invited")
                .then(
                        """
                        , set_config('parvis.address', ?, true),
                        set_config('parvis.browser', ?, true), set_config('parvis.at', ?, true)\
                        """,
                        key(),
                        HexFormat.of().formatHex(browser),
                        at.atOffset(ZoneOffset.UTC).toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AddressScene it
                && Arrays.equals(digest, it.digest)
                && Arrays.equals(browser, it.browser)
                && at.equals(it.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(digest), Arrays.hashCode(browser), at);
    }
}
