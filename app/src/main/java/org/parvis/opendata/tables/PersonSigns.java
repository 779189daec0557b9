package org.parvis.opendata.tables;

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
    private static final int INSURANCE_DIGITS = 9;

    private PersonSigns() {}

    /** The kinds of signs in a text. */
    static List<String> in(String text) {
        if (text.length() < SHORTEST) {
            return List.of();
        }
        int digits = digits(text);
        List<String> kinds = new ArrayList<>(2);
        if (text.indexOf('@') > 0 && EMAIL.matcher(text).find()) {
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
        if (text.length() == INSURANCE_DIGITS && BARE.matcher(text).matches() && luhn(text)) {
            kinds.add(Shape.BARE);
        }
        return kinds;
    }

    /** A text of fewer digits than a sign has is not looked at for it: most cells are of words. */
    private static int digits(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign >= '0' && sign <= '9') {
                digits++;
            }
        }
        return digits;
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
