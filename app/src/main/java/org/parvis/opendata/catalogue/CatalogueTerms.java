package org.parvis.opendata.catalogue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.opendata.Description;
import org.parvis.platform.words.FoldedText;

/** The words by which datasets are found, as the index writes them. */
public final class CatalogueTerms {
    /** The field of whole titles, folded, in which a part of one is looked for. */
    public static final String TITLED = "titled";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final String LANG = "fr";

    /** The longest tag that CKAN takes. */
    private static final int TAG = 100;

    private CatalogueTerms() {}

    /** As CKAN writes moments. */
    public static String stamp(Instant at) {
        return STAMP.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /** By the code that clients know; that of CKAN for one of another list than ours. */
    public static String licence(Description words) {
        return words.licence().isEmpty() ? "notspecified" : words.licence();
    }

    /**
     * CKAN takes letters, digits, blanks, hyphens and points, a hundred of them: an apostrophe
     * becomes a blank, and of a text as long as a page the beginning is the tag.
     */
    public static List<String> tagNames(Description words) {
        return words.words(LANG).stream()
                .map(
                        word ->
                                word.replaceAll("[^\\p{L}\\p{N} .-]", " ")
                                        .replaceAll(" +", " ")
                                        .strip())
                .map(word -> beginning(word, TAG).strip())
                .filter(word -> word.length() >= 2)
                .distinct()
                .toList();
    }

    /** So many of its signs at most; none of them is cut in two. */
    static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** What is said of a dataset, as words are compared with it. */
    public static String text(Description said) {
        return plain(
                Stream.of(said.title(), said.summary(), said.keywords())
                        .flatMap(words -> words.texts().values().stream()));
    }

    /** The same of these texts. */
    public static String plain(Stream<String> texts) {
        return FoldedText.of(texts.collect(Collectors.joining(" ")));
    }
}
