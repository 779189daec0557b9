package org.parvis.catalogue.reading;

import java.util.Set;

/**
 * Words that the addresses of a draft use themselves, in either language. A page of that name would
 * hide what stands there, or never be reached. A test compares them with the routes.
 */
final class AddressWords {
    /** What follows a draft, where the name of a page stands: {@code /en/form/{draft}/answers}. */
    static final Set<String> PAGES =
            Set.of(
                    "answers",
                    "reponses",
                    "device",
                    "appareil",
                    "changes",
                    "changements",
                    "have-signed",
                    "faire-signer",
                    "later",
                    "plus-tard",
                    "paper",
                    "papier",
                    "print",
                    "imprimer",
                    "reads",
                    "lectures",
                    "send",
                    "envoyer",
                    "uploads",
                    "televersements",
                    "with",
                    "avec");

    /** What follows a page, where the name of a part may stand too. */
    static final Set<String> PARTS = Set.of("keep", "garder");

    private AddressWords() {}
}
