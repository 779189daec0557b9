package org.parvis.identity.passwords;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What one hash of a password costs whoever makes it, and whoever guesses.
 *
 * @param kibibytes of memory
 * @param passes over that memory
 */
public record HashingCost(int kibibytes, int passes) {
    /** The least that OWASP's Password Storage Cheat Sheet asks of Argon2id with one lane. */
    public static final HashingCost OWASP = new HashingCost(19_456, 2);

    @Configuration(proxyBeanMethods = false)
    static class OfProgram {
        @Bean
        HashingCost hashingCost() {
            return OWASP;
        }
    }
}
