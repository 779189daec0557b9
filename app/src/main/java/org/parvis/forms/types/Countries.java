package org.parvis.forms.types;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.ds.Choice;

/** The countries of ISO 3166, named in the language of the page by the locale data of the JDK. */
public final class Countries {
    private static final Map<String, List<Choice>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Countries() {}

    public static boolean has(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }

    public static String name(String code, String lang) {
        return Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(lang));
    }

    /** All of them, in the order of that language. */
    public static List<Choice> choices(String lang) {
        return BY_LANGUAGE.computeIfAbsent(lang, Countries::sorted);
    }

    private static List<Choice> sorted(String lang) {
        Collator order = Collator.getInstance(Locale.forLanguageTag(lang));
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Choice.of(code, name(code, lang)))
                .sorted(Comparator.comparing(Choice::label, order))
                .toList();
    }
}
