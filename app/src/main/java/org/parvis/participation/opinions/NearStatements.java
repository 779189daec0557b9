package org.parvis.participation.opinions;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.participation.Opinions.Statement;
import org.parvis.platform.words.FoldedText;

/**
 * Statements that say almost the same: by the groups of three letters that they share, whatever
 * their accents, signs and endings. Whoever writes one is shown those first; whether it is the same
 * idea they decide themselves.
 */
final class NearStatements {
    /** From so much in common on (twice what both have, by what each has) they are shown. */
    private static final double NEAR = 0.5;

    private static final int MOST = 3;
    private static final int LETTERS = 3;

    private NearStatements() {}

    /** The nearest first. */
    static List<Statement> of(String words, List<Statement> all, String lang) {
        record Alike(Statement statement, double much) {}
        Set<String> own = parts(words);
        return all.stream()
                .map(one -> new Alike(one, alike(own, parts(one.text().in(lang)))))
                .filter(one -> one.much() >= NEAR)
                .sorted(Comparator.comparingDouble(one -> -one.much()))
                .limit(MOST)
                .map(Alike::statement)
                .toList();
    }

    /** Whether both are the same words, whatever their signs, accents and capitals. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static double alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }

    private static Set<String> parts(String words) {
        String plain = " " + plain(words) + " ";
        Set<String> parts = new HashSet<>();
        for (int i = 0; i + LETTERS <= plain.length(); i++) {
            parts.add(plain.substring(i, i + LETTERS));
        }
        return parts;
    }

    private static String plain(String words) {
        return FoldedText.of(words).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
