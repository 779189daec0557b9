package org.parvis.cases.acts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scene;

/**
 * Somebody in a file as its person, or for them.
 *
 * @param representative how they are named there, when they act for its person
 * @param sending which press of a button it is; none when the page did not say
 */
public record Entering(
        Scene scene,
        ActContent.@Nullable Representative representative,
        @Nullable Sending sending) {
    public Entering(Scene scene, ActContent.@Nullable Representative representative) {
        this(scene, representative, null);
    }

    /** The same for an act that is a part of what is sent: whoever sends the whole keeps it. */
    public Entering partly() {
        return new Entering(scene, representative, null);
    }

    /**
     * One press of a button by somebody who writes in a file, its person or a member of its body:
     * the page that was drawn, and what it sent. However often it arrives it is one act; the same
     * page with other words is another.
     *
     * @param digest of both, in hexadecimal; it tells nothing of the words to whoever has not the
     *     page
     */
    public record Sending(String digest) {
        /** The field by which a page says which drawing of it is sent. */
        public static final String FIELD = "_sending";

        /**
         * What a page sent.
         *
         * @param page the number that was drawn for it
         * @param place where it sent it: a page may have buttons for several acts
         * @param fields what it sent; those that only serve the page begin with a line
         * @param files names of the files that came along
         */
        public static Sending of(
                UUID page, String place, Map<String, String[]> fields, List<String> files) {
            StringBuilder whole = new StringBuilder(page.toString());
            add(whole, place);
            new TreeMap<>(fields)
                    .forEach(
                            (name, values) -> {
                                if (!name.startsWith("_")) {
                                    add(whole, name);
                                    Arrays.stream(values).forEach(value -> add(whole, value));
                                }
                            });
            files.forEach(name -> add(whole, name));
            byte[] bytes = whole.toString().getBytes(StandardCharsets.UTF_8);
            return new Sending(HexFormat.of().formatHex(Envelope.sha256().digest(bytes)));
        }

        /** With its length, so that no two lists of words read the same. */
        private static void add(StringBuilder whole, String word) {
            whole.append('\n').append(word.length()).append(':').append(word);
        }
    }
}
