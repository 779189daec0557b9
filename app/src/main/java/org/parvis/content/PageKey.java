package org.parvis.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which page: its folder, and the stem that the files of its languages share. */
public record PageKey(Section section, String stem) {
    private static final Pattern STEM = Pattern.compile("[a-z0-9-]{1,60}");

    /** The page written so, as {@code pages/help}, if it can be one. */
    public static Optional<PageKey> of(String written) {
        String[] parts = written.strip().split("/", -1);
        return parts.length == 2 ? of(parts[0], parts[1]) : Optional.empty();
    }

    public static Optional<PageKey> of(String folder, String stem) {
        return Arrays.stream(Section.values())
                .filter(section -> section.folder().equals(folder))
                .filter(section -> STEM.matcher(stem).matches())
                .findFirst()
                .map(section -> new PageKey(section, stem));
    }

    /** The name of its file in a language. */
    public String file(String lang) {
        return stem + "." + lang + ".md";
    }

    /** Where that file stands in a pack. */
    public String path(String lang) {
        return section.folder() + "/" + file(lang);
    }

    @Override
    public String toString() {
        return section.folder() + "/" + stem;
    }
}
