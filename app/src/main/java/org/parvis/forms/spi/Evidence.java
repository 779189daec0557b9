package org.parvis.forms.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the moment when a form is sent: a declaration keeps it with its words.
 *
 * @param version version of the definition whose words were shown
 * @param lang language in which they were shown
 * @param by name under which the form is sent, when it gives one
 * @param covers digest of what a third party answered, saw and declared; none for one's own form
 * @param signedIn whether the person was known by an account
 */
public record Evidence(
        String service,
        int version,
        String lang,
        Instant at,
        @Nullable String by,
        boolean signedIn,
        @Nullable String covers) {

    /** Of somebody who sends their own form: the file itself says what it covers. */
    public Evidence(
            String service,
            int version,
            String lang,
            Instant at,
            @Nullable String by,
            boolean signedIn) {
        this(service, version, lang, at, by, signedIn, null);
    }
}
