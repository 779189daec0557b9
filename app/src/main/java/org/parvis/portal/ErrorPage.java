package org.parvis.portal;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;

/**
 * What went wrong: the kind of answer, and for an accident the number that finds it.
 *
 * @param also the words of the other language, where nobody knows which one is read
 */
record ErrorPage(String kind, @Nullable String incident, @Nullable Words also) {
    String key(String part) {
        return "portal.error." + kind + "." + part;
    }

    String search(String lang) {
        return SitePaths.search(lang);
    }

    String status(String lang) {
        return SitePaths.status(lang);
    }

    String contact(String lang) {
        return SitePaths.page(lang, "nous-joindre", "contact");
    }
}
