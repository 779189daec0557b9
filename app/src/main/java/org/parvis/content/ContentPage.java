package org.parvis.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.ServiceRow;

/**
 * A page of words, whether it should have been read again by now, and the services it lists.
 *
 * @param html its words with what they refer to
 * @param preview where its author goes back to; nothing on the page that everybody sees
 */
public record ContentPage(
        ContentText text,
        String html,
        boolean stale,
        List<ServiceRow> services,
        @Nullable String preview) {
    /** What is said where a page stood that nothing takes the place of. */
    record Gone(String lang) {
        String search() {
            return lang.equals("fr") ? "/fr/recherche" : "/en/search";
        }
    }
}
