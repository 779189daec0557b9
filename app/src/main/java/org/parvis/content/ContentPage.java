package org.parvis.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.ServiceRow;

/**
 * A page of words, whether it should have been read again by now, and the services it lists.
 *
 * @param html its words with what they refer to; for a page in parts, what stands before the first
 * @param parts of a guide, or the steps of a path
 * @param preview where its author goes back to; nothing on the page that everybody sees
 */
public record ContentPage(
        ContentText text,
        String html,
        List<Part> parts,
        boolean stale,
        List<ServiceRow> services,
        @Nullable String preview) {
    /** A part as it is shown, with the services that it leads to. */
    public record Part(String id, String title, String html, List<ServiceRow> services) {}

    /** What is said where a page stood that nothing takes the place of. */
    record Gone(String lang) {
        String search() {
            return lang.equals("fr") ? "/fr/recherche" : "/en/search";
        }
    }
}
