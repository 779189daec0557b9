package org.parvis.mandates.businesses;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.mandates.sides.Typed;

/** Reads a place of a business as somebody typed it; says all that is wrong at once. */
final class PlaceFields {
    private static final Pattern POSTAL = Pattern.compile("[A-Z]\\d[A-Z] ?\\d[A-Z]\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private PlaceFields() {}

    static OwnEstablishments.New read(Typed typed, List<Problem> problems) {
        return new OwnEstablishments.New(
                typed.name("place", problems),
                typed.name("street", problems),
                typed.name("municipality", problems),
                postal(typed, problems),
                number(typed, problems));
    }

    private static @Nullable String postal(Typed typed, List<Problem> problems) {
        String code = plain(typed, "postal");
        if (code.isEmpty()) {
            return null;
        }
        if (!POSTAL.matcher(code).matches()) {
            problems.add(Typed.problem("postal", "mandates.error.postal"));
            return null;
        }
        return code.length() == 6 ? code.substring(0, 3) + " " + code.substring(3) : code;
    }

    private static @Nullable String number(Typed typed, List<Problem> problems) {
        String number = plain(typed, "number");
        if (number.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(number).matches()) {
            problems.add(Typed.problem("number", "mandates.error.placeNumber"));
            return null;
        }
        return "0".repeat(4 - number.length()) + number;
    }

    private static String plain(Typed typed, String field) {
        return Normalizer.normalize(typed.text(field), Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT);
    }
}
