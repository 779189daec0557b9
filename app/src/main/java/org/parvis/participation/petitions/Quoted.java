package org.parvis.participation.petitions;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;

/**
 * Words of people as a page shows them: in its language where they are, else as they are.
 *
 * @param lang of the words, when it is not that of the page: it says so
 */
record Quoted(String text, @Nullable String lang) {
    static Quoted of(LocalizedText words, Words w) {
        String own = words.only(w.lang());
        return own.isEmpty()
                ? new Quoted(words.in(w.lang()), w.lang().equals("fr") ? "en" : "fr")
                : new Quoted(own, null);
    }

    /** Each line that says something is a paragraph. */
    List<String> lines() {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).toList();
    }
}
