package org.parvis.disputes.rates;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.springframework.stereotype.Component;

/** What a merchant and the body say of its rates, sealed under the installation, bound to it. */
@Component
class RateWords {
    /** Which words they are. */
    enum Of {
        CONTEST,
        REASONS
    }

    private final Sealer sealer;

    RateWords(Vault vault) {
        this.sealer = vault.installation("disputes.rates");
    }

    byte[] sealed(Merchant merchant, Of what, String words) {
        return sealer.seal(words.getBytes(StandardCharsets.UTF_8), bound(merchant, what));
    }

    String opened(Merchant merchant, Of what, byte @Nullable [] sealed) {
        return sealed == null
                ? ""
                : new String(sealer.unseal(sealed, bound(merchant, what)), StandardCharsets.UTF_8);
    }

    private static byte[] bound(Merchant merchant, Of what) {
        return (merchant.key() + "/" + what).getBytes(StandardCharsets.US_ASCII);
    }
}
