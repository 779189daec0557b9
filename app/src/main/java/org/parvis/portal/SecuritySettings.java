package org.parvis.portal;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code /.well-known/security.txt} says (RFC 9116). Without a contact it says that there is
 * none.
 *
 * @param contact where weaknesses are reported, the best first: {@code mailto:}, {@code https:} or
 *     {@code tel:} addresses
 * @param policy page that says how reports are handled, an {@code https:} address
 */
@ConfigurationProperties("parvis.security")
record SecuritySettings(@DefaultValue List<String> contact, @Nullable String policy) {
    private static final Pattern CONTACT = Pattern.compile("(mailto:|https://|tel:)[!-~]+");
    private static final Pattern POLICY = Pattern.compile("https://[!-~]+");

    SecuritySettings {
        contact.forEach(one -> check("contact", one, CONTACT, "mailto:, https:// or tel:"));
        if (policy != null) {
            check("policy", policy, POLICY, "https://");
        }
    }

    private static void check(String name, String value, Pattern allowed, String beginning) {
        if (!allowed.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "parvis.security."
                            + name
                            + " must be an address that begins with "
                            + beginning);
        }
    }
}
