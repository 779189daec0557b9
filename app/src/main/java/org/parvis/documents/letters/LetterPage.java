package org.parvis.documents.letters;

/** What the print template reads: a letter whose every text is printable with our faces. */
record LetterPage(Letter letter, String css) {}
