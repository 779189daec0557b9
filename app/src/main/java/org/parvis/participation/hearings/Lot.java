package org.parvis.participation.hearings;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.platform.Digests;

/**
 * The public lot by which speakers are ordered: anybody draws it again from what is published. The
 * digest of the seed is published before anybody asks to speak, the seed once the list is fixed;
 * who speaks first is whose digest of seed, list and signs is the least.
 *
 * @param seed as it was chosen by chance
 * @param list the signs of the speakers, each with the end of its line, in their order
 */
record Lot(String seed, String list) {
    static Lot of(String seed, List<String> entries) {
        return new Lot(
                seed,
                entries.stream().sorted().map(one -> one + "\n").collect(Collectors.joining()));
    }

    /** The signs in the order that was drawn. */
    List<String> order() {
        String digest = sha(list);
        return list.lines()
                .sorted(
                        Comparator.comparing(
                                        (String entry) -> sha(seed + "\n" + digest + "\n" + entry))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** SHA-256 of the UTF-8 bytes of a text, in hexadecimal. */
    static String sha(String text) {
        return Digests.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
