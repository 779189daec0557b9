package org.parvis.search;

import java.util.List;

/** A module that has public things to find. Asked for all of them again when one is published. */
public interface SearchSource {
    /** Every document this source has, in that language; a source without words gives none. */
    List<SearchDocument> documents(String lang);
}
