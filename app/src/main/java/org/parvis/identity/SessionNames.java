package org.parvis.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;

/**
 * Names sessions by 192 random bits. A UUID, which Spring Session uses, holds 122; ASVS 7.2.3 asks
 * for 128.
 */
final class SessionNames implements SessionIdGenerator {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
