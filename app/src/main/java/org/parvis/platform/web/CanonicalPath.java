package org.parvis.platform.web;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How the path of a request is written. Every address of the program is made of unreserved
 * characters (RFC 3986, section 2.3) and single slashes, so one page has one address: nothing in it
 * ever needs to be encoded, and whoever reads a path, to route it, keep its page or guard it, reads
 * the same. Upper and lower case are different letters of different addresses.
 */
public sealed interface CanonicalPath {
    /** It is its own canonical form. */
    record Itself() implements CanonicalPath {}

    /**
     * It would be, without its last slash.
     *
     * @param page the path without it
     */
    record Slashed(String page) implements CanonicalPath {}

    /** Another way to write an address, or none at all: nothing answers to it. */
    record Other() implements CanonicalPath {}

    /**
     * Reads a path as it came, before anything decoded it.
     *
     * @param path as the request line has it, without the query
     */
    static CanonicalPath of(String path) {
        if (path.equals("/") || Words.SEVERAL.test(path)) {
            return new Itself();
        }
        String page = path.endsWith("/") ? path.substring(0, path.length() - 1) : "";
        return Words.SEVERAL.test(page) ? new Slashed(page) : new Other();
    }

    /** The words between slashes. */
    final class Words {
        /** Neither empty nor a step in place or upwards. */
        private static final Predicate<String> ONE =
                Pattern.compile("(?!\\.{1,2}\\z)[A-Za-z0-9._~-]+").asMatchPredicate();

        private static final Predicate<String> SEVERAL = Words::all;

        private Words() {}

        private static boolean all(String path) {
            if (!path.startsWith("/")) {
                return false;
            }
            for (String word : path.substring(1).split("/", -1)) {
                if (!ONE.test(word)) {
                    return false;
                }
            }
            return true;
        }
    }
}
