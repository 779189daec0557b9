package org.parvis.participation.answers;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;

/**
 * Words as a page shows them.
 *
 * @param lang of the words, when they are not said in that of the page: it says so
 */
record Spoken(String text, @Nullable String lang) {
    static Spoken of(LocalizedText words, Words w) {
        String own = words.only(w.lang());
        if (!own.isEmpty()) {
            return new Spoken(w.typeset(own), null);
        }
        return new Spoken(words.in(w.lang()), w.lang().equals("fr") ? "en" : "fr");
    }
}
