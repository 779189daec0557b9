package org.parvis.cases;

import org.parvis.ds.Words;

/** Addresses of a person's pages in the language of the page. */
final class PersonPaths {
    private PersonPaths() {}

    static String file(String reference, Words w) {
        return (w.lang().equals("fr") ? "/fr/dossiers/" : "/en/files/") + reference;
    }
}
