package org.parvis.strategy;

import org.jspecify.annotations.Nullable;

/** The name of a file that somebody gave, without folders or odd signs. */
final class FileNames {
    private static final int LONGEST = 80;

    private FileNames() {}

    static String plain(@Nullable String given, String otherwise) {
        String name = given == null ? "" : given;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return clean.isBlank() ? otherwise : clean.substring(0, Math.min(LONGEST, clean.length()));
    }
}
