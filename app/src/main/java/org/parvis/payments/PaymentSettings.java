package org.parvis.payments;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.SafeAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people pay online.
 *
 * @param page where a provider's page is, https unless it is this machine; none for the test
 *     terminal of a demonstration, or where nobody pays online
 * @param key the secret by which both sides sign, at least 32 signs
 * @param before the secret that the provider may still sign with while it changes; none otherwise
 * @param patience how long one answer of the provider may take
 */
@ConfigurationProperties("parvis.payments")
record PaymentSettings(
        @Nullable URI page,
        @DefaultValue("") String key,
        @DefaultValue("") String before,
        @DefaultValue("10s") Duration patience) {
    private static final int SHORTEST = 32;

    PaymentSettings {
        if (page != null) {
            SafeAddress.check("parvis.payments.page", page);
            if (key.length() < SHORTEST) {
                throw new IllegalArgumentException(
                        "parvis.payments.key must have at least " + SHORTEST + " signs");
            }
        }
    }
}
