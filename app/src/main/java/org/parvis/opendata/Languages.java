package org.parvis.opendata;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages of data, by their codes in the list of the European Union, as {@code FRA}. */
public final class Languages {
    private static final Map<String, Locale> KNOWN =
            Stream.of(Locale.getISOLanguages())
                    .map(Locale::of)
                    .collect(
                            Collectors.toMap(
                                    one -> one.getISO3Language().toUpperCase(Locale.ROOT),
                                    Function.identity(),
                                    (one, same) -> one));

    private Languages() {}

    /** The code of a language that others write as {@code fr}, {@code fr-CA} or {@code fra}. */
    public static Optional<String> code(String written) {
        String word = written.strip().replaceFirst("[-_].*$", "");
        String code =
                word.length() == 2
                        ? Locale.of(word).getISO3Language().toUpperCase(Locale.ROOT)
                        : word.toUpperCase(Locale.ROOT);
        return Optional.of(code).filter(KNOWN::containsKey);
    }

    /** The two letters of a code. */
    public static String letters(String code) {
        return KNOWN.getOrDefault(code, Locale.ROOT).getLanguage();
    }

    /** What a language calls it. */
    public static String name(String code, String lang) {
        return KNOWN.getOrDefault(code, Locale.ROOT).getDisplayLanguage(Locale.of(lang));
    }
}
