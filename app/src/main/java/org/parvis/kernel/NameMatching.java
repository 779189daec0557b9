package org.parvis.kernel;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether two people wrote the same name: somebody of their own, and a register or another service
 * of them. Registers drop accents, write in capitals, put the family name first, cut at hyphens, or
 * repeat a single name to fill two fields; none of that makes another person. Words must otherwise
 * all be there: a name that is only near is refused, with what to do, and the refusal says nothing
 * of what the other side holds but which of the typed words is not in it.
 */
public final class NameMatching {
    /** Longer than any name; what comes from outside is bounded before it is looked at. */
    static final int LONGEST = 400;

    /** What joins two parts of one word; it is written or left out. */
    private static final Pattern INSIDE =
            Pattern.compile("['\\u2018\\u2019\\u02BC\\u02B9\\u0060\\u00B4.\\u00B7]");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Accents go, letters that are only one alphabet's way of writing another become those. */
    private static final Transliterator PLAIN =
            Transliterator.getInstance(
                    "NFKD; Lower; NFD; [[:Mn:]&[:Inherited:]] Remove; Latin-ASCII; Lower; NFC");

    private NameMatching() {}

    /**
     * Nothing when both are one name; else why not, in words for whoever typed it: an unreadable
     * sign, a word that is not in the other name, or words that are missing.
     *
     * @param typed what somebody wrote
     * @param held what is compared with; never repeated in a refusal
     */
    public static Outcome<Boolean> compare(String typed, String held) {
        if (typed.length() > LONGEST) {
            return Outcome.refused("platform.name.tooLong", LONGEST);
        }
        if (Scripts.unseen(typed)) {
            return Outcome.refused("platform.name.unseen");
        }
        if (Scripts.mixedInAWord(typed)) {
            return Outcome.refused("platform.name.mixed");
        }
        List<String> ours = words(typed);
        if (ours.isEmpty()) {
            return Outcome.refused("platform.name.missing");
        }
        List<String> theirs = words(held);
        return same(ours, theirs) ? Outcome.ok(true) : refusal(typed, ours, theirs);
    }

    /** Whether both are one name; two unreadable names are none. */
    public static boolean same(String one, String other) {
        return compare(one, other) instanceof Outcome.Ok;
    }

    private static boolean same(List<String> ours, List<String> theirs) {
        return sorted(ours).equals(sorted(theirs))
                || String.join("", ours).equals(String.join("", theirs))
                || (single(ours) && single(theirs) && ours.getFirst().equals(theirs.getFirst()));
    }

    /** One word, or the same one twice, as registers write the name of who has only one. */
    private static boolean single(List<String> words) {
        return !words.isEmpty() && new HashSet<>(words).size() == 1;
    }

    private static Outcome<Boolean> refusal(String typed, List<String> ours, List<String> theirs) {
        List<String> left = new ArrayList<>(theirs);
        List<String> unknown = new ArrayList<>();
        for (String word : ours) {
            if (!left.remove(word)) {
                unknown.add(word);
            }
        }
        if (unknown.isEmpty()) {
            return Outcome.refused("platform.name.fewer");
        }
        if (unknown.size() == ours.size()) {
            return Outcome.refused(
                    alphabet(ours, theirs) ? "platform.name.other" : "platform.name.alphabet");
        }
        return Outcome.refused("platform.name.word", asTyped(typed, unknown.getFirst()));
    }

    /** Whether both are written in the same alphabet, so that it is worth comparing letters. */
    private static boolean alphabet(List<String> ours, List<String> theirs) {
        Set<Character.UnicodeScript> one = scripts(ours);
        one.retainAll(scripts(theirs));
        return !one.isEmpty() || theirs.isEmpty();
    }

    private static Set<Character.UnicodeScript> scripts(List<String> words) {
        return words.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.toSet());
    }

    /** The word as the person wrote it, with its accents. */
    private static String asTyped(String typed, String plain) {
        for (String word : BETWEEN.split(INSIDE.matcher(typed).replaceAll(""), -1)) {
            if (words(word).contains(plain)) {
                return word;
            }
        }
        return plain;
    }

    /** The words of a name in the form in which they are compared, in the order written. */
    static List<String> words(String name) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        String plain = PLAIN.transliterate(INSIDE.matcher(name).replaceAll("")).replace('ς', 'σ');
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(INSIDE.matcher(plain).replaceAll(""), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }
}
