package org.parvis.forms.types.address;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.forms.spi.ChoiceList;
import org.parvis.kernel.LocalizedText;

/** Provinces and territories of Canada, and the first letters of their postal codes. */
final class Provinces {
    private record Province(LocalizedText name, String letters) {}

    private static final Map<String, Province> ALL = new LinkedHashMap<>();
    private static final Pattern POSTAL_CODE =
            Pattern.compile(
                    "(?i)([ABCEGHJ-NPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z])[ -]?(\\d[ABCEGHJ-NPRSTV-Z]\\d)");

    /** Codes that the federal government uses on both banks of the Ottawa river. */
    private static final String FEDERAL = "K1A";

    static {
        put("QC", "Québec", "Quebec", "GHJ");
        put("AB", "Alberta", "Alberta", "T");
        put("BC", "Colombie-Britannique", "British Columbia", "V");
        put("PE", "Île-du-Prince-Édouard", "Prince Edward Island", "C");
        put("MB", "Manitoba", "Manitoba", "R");
        put("NB", "Nouveau-Brunswick", "New Brunswick", "E");
        put("NS", "Nouvelle-Écosse", "Nova Scotia", "B");
        put("NU", "Nunavut", "Nunavut", "X");
        put("ON", "Ontario", "Ontario", "KLMNP");
        put("SK", "Saskatchewan", "Saskatchewan", "S");
        put("NL", "Terre-Neuve-et-Labrador", "Newfoundland and Labrador", "A");
        put("NT", "Territoires du Nord-Ouest", "Northwest Territories", "X");
        put("YT", "Yukon", "Yukon", "Y");
    }

    private Provinces() {}

    private static void put(String code, String fr, String en, String letters) {
        ALL.put(code, new Province(LocalizedText.of(fr, en), letters));
    }

    static List<String> names(String lang) {
        List<String> names = new ArrayList<>();
        ALL.values().forEach(province -> names.add(province.name().in(lang)));
        return names;
    }

    static String name(String code, String lang) {
        Province province = ALL.get(code);
        return province == null ? code : province.name().in(lang);
    }

    /** From its code or its name in either language, accents or not. */
    static Optional<String> code(String typed) {
        String plain = ChoiceList.plain(typed);
        return ALL.entrySet().stream()
                .filter(
                        entry ->
                                ChoiceList.plain(entry.getKey()).equals(plain)
                                        || entry.getValue().name().texts().values().stream()
                                                .anyMatch(n -> ChoiceList.plain(n).equals(plain)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** As it is written, `G1R 4S9`; nothing when it has not that form. */
    static Optional<String> postalCode(String typed) {
        Matcher found = POSTAL_CODE.matcher(typed);
        return found.matches()
                ? Optional.of((found.group(1) + " " + found.group(2)).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    static boolean holds(String province, String postalCode) {
        Province held = ALL.get(province);
        return (held != null && held.letters().indexOf(postalCode.charAt(0)) >= 0)
                || (province.equals("QC") && postalCode.startsWith(FEDERAL));
    }
}
