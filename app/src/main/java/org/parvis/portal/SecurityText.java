package org.parvis.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The words of {@code security.txt} (RFC 9116). */
final class SecurityText {
    /** Read again by then: well within the year that the RFC allows. */
    private static final Duration VALID = Duration.ofDays(180);

    private static final List<String> FICTITIOUS = List.of("mailto:securite@parvis.example");

    private SecurityText() {}

    /**
     * Nothing for an installation that names no contact; a demonstration has a fictitious one.
     *
     * @param site its address, without a final slash
     */
    static Optional<String> of(
            SecuritySettings security, String site, boolean demonstration, Instant now) {
        List<String> contact = security.contact();
        if (contact.isEmpty() && !demonstration) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        if (contact.isEmpty()) {
            text.append("# A demonstration: nobody reads this address.\n");
        }
        (contact.isEmpty() ? FICTITIOUS : contact).forEach(one -> line(text, "Contact", one));
        line(text, "Expires", now.plus(VALID).truncatedTo(ChronoUnit.DAYS).toString());
        line(text, "Preferred-Languages", "fr, en");
        line(text, "Canonical", site + "/.well-known/security.txt");
        if (security.policy() != null) {
            line(text, "Policy", security.policy());
        } else if (demonstration) {
            line(text, "Policy", site + policyPage("fr"));
            line(text, "Policy", site + policyPage("en"));
        }
        return Optional.of(text.toString());
    }

    private static String policyPage(String lang) {
        return SitePaths.page(lang, "signaler-une-faille", "report-a-weakness");
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
