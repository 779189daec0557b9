package org.parvis.disputes.rates;

import java.util.HexFormat;
import java.util.Locale;
import org.parvis.kernel.Home;
import org.parvis.platform.Digests;

/**
 * A merchant in the disputes of one programme: whoever has the address to which its invitations go.
 * Names are typed by others, and bind nobody.
 *
 * @param key a digest of that address
 */
public record Merchant(Home home, String service, String key) {
    static Merchant of(Home home, String service, String address) {
        return new Merchant(
                home,
                service,
                HexFormat.of()
                        .formatHex(
                                Digests.of(
                                        "disputes.merchant",
                                        home.id().toString(),
                                        service,
                                        address.strip().toLowerCase(Locale.ROOT))));
    }
}
