package org.parvis.opendata;

import java.util.List;
import java.util.regex.Pattern;
import org.parvis.kernel.LocalizedText;

/**
 * What a dataset is, in words.
 *
 * @param title its name in each language
 * @param summary what it holds, from when, and how it is made
 * @param keywords words by which people look for it
 * @param themes codes of the European list
 * @param licence code of the list of licences
 * @param frequency code of how often it is promised
 * @param contact address of whoever answers questions
 * @param coverage of where and of when it speaks
 * @param beside documentation, services and its series
 */
public record Description(
        LocalizedText title,
        LocalizedText summary,
        LocalizedText keywords,
        List<String> themes,
        String licence,
        String frequency,
        String contact,
        Coverage coverage,
        Beside beside) {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");

    /** Nothing said yet. */
    public static final Description NONE =
            new Description(
                    LocalizedText.EMPTY,
                    LocalizedText.EMPTY,
                    LocalizedText.EMPTY,
                    List.of(),
                    "",
                    "",
                    "");

    public Description {
        themes = List.copyOf(themes);
        // what was kept before it could be said
        coverage = coverage == null ? Coverage.NONE : coverage;
        beside = beside == null ? Beside.NONE : beside;
    }

    /** One that does not say of where and of when it speaks. */
    public Description(
            LocalizedText title,
            LocalizedText summary,
            LocalizedText keywords,
            List<String> themes,
            String licence,
            String frequency,
            String contact) {
        this(title, summary, keywords, themes, licence, frequency, contact, Coverage.NONE);
    }

    /** One with nothing beside its table. */
    public Description(
            LocalizedText title,
            LocalizedText summary,
            LocalizedText keywords,
            List<String> themes,
            String licence,
            String frequency,
            String contact,
            Coverage coverage) {
        this(title, summary, keywords, themes, licence, frequency, contact, coverage, Beside.NONE);
    }

    /** Whether somebody could be written to there. */
    public static boolean isAddress(String contact) {
        return ADDRESS.matcher(contact).matches();
    }

    /** The words by which people look for it, in that language. */
    public List<String> words(String lang) {
        return List.of(keywords.in(lang).split(",")).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
