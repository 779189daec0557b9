package org.parvis.search.pages;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the lists into which all public things go when they are more than the protocol has in one.
 * In which of them a thing is follows from its name, so that none is twice in them, and nothing has
 * to be remembered between them.
 *
 * @param number from 1
 * @param of how many there are
 */
record SiteMapPart(int number, int of) {
    /** How many lists there are at most: four million addresses. */
    static final int MOST = 99;

    static final SiteMapPart WHOLE = new SiteMapPart(1, 1);

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]?)-of-([1-9][0-9]?)");

    /** Read from its address, as {@code 2-of-5}. */
    static Optional<SiteMapPart> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(
                                new SiteMapPart(
                                        Integer.parseInt(parts.group(1)),
                                        Integer.parseInt(parts.group(2))))
                        .filter(part -> part.number() <= part.of())
                : Optional.empty();
    }

    String address() {
        return "/sitemap-" + number + "-of-" + of + ".xml";
    }

    boolean has(String id) {
        return Math.floorMod(id.hashCode(), of) == number - 1;
    }
}
