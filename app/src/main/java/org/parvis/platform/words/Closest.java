package org.parvis.platform.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/** The known word most like the one that was written, to help who made a typing mistake. */
public final class Closest {
    private static final int LONGEST = 100;

    private Closest() {}

    public static String to(String written, Collection<String> known) {
        return Stream.of(written)
                .filter(word -> word.length() <= LONGEST)
                .flatMap(word -> known.stream())
                .filter(word -> distance(written, word) <= Math.max(2, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .orElseGet(() -> String.join(", ", known));
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(swap, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
