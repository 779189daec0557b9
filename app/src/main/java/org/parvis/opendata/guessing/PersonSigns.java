package org.parvis.opendata.guessing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.opendata.Shape;

/**
 * What names a person directly, found in words by its form: an address, a number. A name of a
 * person has no form; that is for whoever reads the examples.
 */
final class PersonSigns {
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}\\.[A-Za-z]");
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![0-9])\\(?[2-9][0-9]{2}\\)?[ .-][2-9][0-9]{2}[ .-][0-9]{4}(?![0-9])");
    private static final Pattern POSTAL =
            Pattern.compile("(?<![A-Za-z])[A-Za-z][0-9][A-Za-z] ?[0-9][A-Za-z][0-9](?![0-9])");
    private static final Pattern HEALTH =
            Pattern.compile("(?<![A-Za-z])[A-Za-z]{4} ?[0-9]{4} ?[0-9]{4}(?![0-9])");
    private static final Pattern INSURANCE =
            Pattern.compile("(?<![0-9])([0-9]{3})[ -]([0-9]{3})[ -]([0-9]{3})(?![0-9])");

    /** One number in ten that is none of them passes their check: only many of them say so. */
    private static final Pattern BARE = Pattern.compile("[1-79][0-9]{8}");

    private static final int SHORTEST = 6;
    private static final int PHONE_DIGITS = 10;
    private static final int POSTAL_DIGITS = 3;
    private static final int HEALTH_DIGITS = 8;
    private static final int HEALTH_LETTERS = 4;
    private static final int PARTED_DIGITS = 3;
    private static final int INSURANCE_DIGITS = 9;

    private PersonSigns() {}

    /**
     * The kinds of signs in a cell.
     *
     * @param typed whether it is a number, a day or a moment: the parts of the others do not stand
     *     in it
     */
    static List<String> in(Cell cell, boolean typed) {
        if (cell.only(Cell.DIGIT) || typed) {
            return isBare(cell) ? List.of(Shape.BARE) : List.of();
        }
        return mayHold(cell) ? in(cell.text(), cell.digits()) : List.of();
    }

    private static boolean isBare(Cell cell) {
        if (cell.length() != INSURANCE_DIGITS || !cell.only(Cell.DIGIT)) {
            return false;
        }
        String number = cell.text();
        return BARE.matcher(number).matches() && luhn(number);
    }

    /** Most words hold none of the parts of which these are made: they are not looked at twice. */
    private static boolean mayHold(Cell cell) {
        return cell.length() >= SHORTEST
                && (cell.has(Cell.AT) || cell.digits() >= POSTAL_DIGITS && hasPart(cell));
    }

    /**
     * Whether one of these parts is in it: a digit between two letters (postal codes); a digit
     * behind a word of four letters (health insurance); three digits parted from others
     * (telephones, social insurance).
     */
    private static boolean hasPart(Cell cell) {
        int letters = 0;
        int number = 0;
        byte before = 0;
        byte last = 0;
        for (int at = 0; at < cell.length(); at++) {
            byte sign = cell.at(at);
            if (isDigit(sign)) {
                before = number == 0 ? last : before;
                number++;
                if (letters == HEALTH_LETTERS) {
                    return true;
                }
                letters = 0;
            } else if (ends(number, before, sign)) {
                return true;
            } else {
                letters = word(letters, last, sign);
                number = 0;
            }
            last = sign;
        }
        return false;
    }

    /** How many letters a word has so far; one blank may stand behind it. */
    private static int word(int letters, byte last, byte sign) {
        if (isLetter(sign)) {
            return isLetter(last) ? letters + 1 : 1;
        }
        return sign == ' ' && isLetter(last) ? letters : 0;
    }

    /** Whether a number of so many digits is such a part, by what stands on both of its sides. */
    private static boolean ends(int digits, byte before, byte after) {
        return digits == 1 && isLetter(before) && isLetter(after)
                || digits == PARTED_DIGITS && parts(before) && parts(after);
    }

    private static boolean parts(byte sign) {
        return sign == ' ' || sign == '-' || sign == '.';
    }

    private static boolean isDigit(byte sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isLetter(byte sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    private static List<String> in(String text, int digits) {
        List<String> kinds = new ArrayList<>(2);
        if (text.indexOf('@') >= 0 && EMAIL.matcher(text).find()) {
            kinds.add("email");
        }
        if (digits >= PHONE_DIGITS && PHONE.matcher(text).find()) {
            kinds.add("phone");
        }
        if (digits >= POSTAL_DIGITS && POSTAL.matcher(text).find()) {
            kinds.add("postal");
        }
        if (digits >= HEALTH_DIGITS && HEALTH.matcher(text).find()) {
            kinds.add("health");
        }
        if (digits >= INSURANCE_DIGITS && insured(text)) {
            kinds.add("insurance");
        }
        return kinds;
    }

    private static boolean insured(String text) {
        Matcher number = INSURANCE.matcher(text);
        while (number.find()) {
            if (luhn(number.group(1) + number.group(2) + number.group(3))) {
                return true;
            }
        }
        return false;
    }

    /** The check of numbers of social insurance: every second digit twice, tens in all. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            int twice = at % 2 == 1 ? digit * 2 : digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
