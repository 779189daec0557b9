package org.parvis.participation.opinions;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parvis.participation.Opinions.Statement;

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
        Set<String> own = parts(words);
        return all.stream()
                .filter(one -> alike(own, parts(one.text().in(lang))) >= NEAR)
                .sorted(Comparator.comparingDouble(one -> -alike(own, parts(one.text().in(lang)))))
                .limit(MOST)
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
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
