package org.parvis.rules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of free words what could tell who wrote them: addresses of mail, postal codes, health
 * insurance numbers, codes, and every number of seven digits or more, as telephones, cards, social
 * insurance numbers and whole dates are. It knows forms, not people: a name that somebody types
 * stays, so that whoever asks for words still says that none is wanted.
 */
public final class PersonalDetails {
    /** What stands in their place, the same in both languages. */
    public static final String MASK = "[…]";

    /** Numbers of fewer digits are hours, years, articles and amounts. */
    private static final int DIGITS = 7;

    /** The most signs that cut a number in two. */
    private static final int CUT = 3;

    private static final String CUTS = ".,/()_·•−'’";

    /** Any space or dash of any width, as text that was laid out has them. */
    private static final String GAP = "[\\s\\p{Pd}\\p{Cf}−]";

    private static final List<Pattern> FORMS =
            List.of(
                    // an address of mail
                    form("[\\p{L}\\p{N}._%+'’-]+@[\\p{L}\\p{N}.-]+"),
                    // a health insurance number: four letters, eight digits
                    form("\\b\\p{L}{4}" + GAP + "{0,3}\\p{Nd}{4}" + GAP + "{0,3}\\p{Nd}{4}\\b"),
                    // a code in groups of four, with short words before it
                    form("\\b(?:[\\p{L}\\p{Nd}]{4}" + GAP + "){3,8}[\\p{L}\\p{Nd}]{4}\\b"),
                    // a postal code
                    form("\\b\\p{L}\\p{Nd}\\p{L}" + GAP + "{0,3}\\p{Nd}\\p{L}\\p{Nd}\\b"));

    private PersonalDetails() {}

    /** The same words without them. */
    public static String masked(String words) {
        String left = words;
        for (Pattern form : FORMS) {
            left = form.matcher(left).replaceAll(PersonalDetails::replaced);
        }
        return numbers(left);
    }

    /** Four short words in a row are no code: one has a digit, an address its sign. */
    private static String replaced(MatchResult found) {
        return found.group().chars().anyMatch(sign -> Character.isDigit(sign) || sign == '@')
                ? MASK
                : found.group();
    }

    /** Long numbers, however they are cut. */
    private static String numbers(String words) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        while (at < words.length()) {
            int end = Character.isDigit(words.charAt(at)) ? end(words, at) : at + 1;
            boolean many =
                    words.substring(at, end).chars().filter(Character::isDigit).count() >= DIGITS;
            left.append(many ? MASK : words.substring(at, end));
            at = end;
        }
        return left.toString();
    }

    /** Where the number that begins there ends: after its last digit. */
    private static int end(String words, int from) {
        int end = from + 1;
        int cut = 0;
        for (int at = end; at < words.length() && cut <= CUT; at++) {
            if (Character.isDigit(words.charAt(at))) {
                end = at + 1;
                cut = 0;
            } else if (cuts(words.charAt(at))) {
                cut++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean cuts(char sign) {
        return CUTS.indexOf(sign) >= 0
                || Character.isWhitespace(sign)
                || switch (Character.getType(sign)) {
                    case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.FORMAT ->
                            true;
                    default -> false;
                };
    }

    private static Pattern form(String text) {
        return Pattern.compile(
                text,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
