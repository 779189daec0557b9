package org.parvis.search;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A module that has public things to find. Asked for all of them again when one is published. */
public interface SearchSource {
    /**
     * Every document this source has, in that language, with its title in the {@linkplain #other
     * other}; a source without words gives none. They may be more than memory holds: each is made
     * when it is its turn, and is let go of before the next. Whoever asks closes the stream.
     */
    Stream<SearchDocument> documents(String lang);

    /** The other language, whose title finds a document too. */
    static String other(String lang) {
        return lang.equals("fr") ? "en" : "fr";
    }

    /** What is to be known today of one of its documents, asked each time that it is shown. */
    default @Nullable String notice(String document, String lang) {
        return null;
    }
}
