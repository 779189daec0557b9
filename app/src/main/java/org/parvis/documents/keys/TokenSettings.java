package org.parvis.documents.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A PKCS#11 token that keeps the master key instead of a file: the key never leaves it.
 *
 * @param library of the token, as its maker gives it, such as {@code
 *     /usr/lib/softhsm/libsofthsm2.so}; with none, the master key is a file
 * @param slot number of the slot, as the tool of the token says it
 * @param pin of the user of the token; better in the environment than on the command line
 * @param key label of the AES key of 256 bits; made at first start, when nothing was sealed yet
 */
@ConfigurationProperties("parvis.vault.token")
public record TokenSettings(
        @Nullable Path library,
        @DefaultValue("0") long slot,
        @DefaultValue("") String pin,
        @DefaultValue("parvis") String key) {
    static final TokenSettings NONE = new TokenSettings(null, 0, "", "parvis");

    /** Whether there is a token. */
    public boolean present() {
        return library != null;
    }

    @Override
    public String toString() {
        return "TokenSettings[library=" + library + ", slot=" + slot + ", key=" + key + "]";
    }
}
