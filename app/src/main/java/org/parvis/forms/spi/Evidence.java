package org.parvis.forms.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the moment when a form is sent: a declaration keeps it with its words.
 *
 * @param version version of the definition whose words were shown
 * @param lang language in which they were shown
 * @param by name under which the form is sent, when it gives one
 * @param signedIn whether the person was known by an account
 */
public record Evidence(
        String service,
        int version,
        String lang,
        Instant at,
        @Nullable String by,
        boolean signedIn) {}
