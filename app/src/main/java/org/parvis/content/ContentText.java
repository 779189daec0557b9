package org.parvis.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page in one language.
 *
 * @param stem name that its languages share
 * @param owner who answers for it
 * @param expires when it must have been read again
 * @param html its words as safe markup
 * @param text its words without markup, for search
 */
record ContentText(
        String stem,
        String lang,
        String slug,
        String title,
        String summary,
        String owner,
        LocalDate reviewed,
        @Nullable LocalDate expires,
        String html,
        String text) {

    boolean expired(LocalDate today) {
        return expires != null && expires.isBefore(today);
    }
}
