package org.parvis.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module that has public things to find. Asked for all of them again when one is published. */
public interface SearchSource {
    /** Every document this source has, in that language; a source without words gives none. */
    List<SearchDocument> documents(String lang);

    /** What is to be known today of one of its documents, asked each time that it is shown. */
    default @Nullable String notice(String document, String lang) {
        return null;
    }
}
