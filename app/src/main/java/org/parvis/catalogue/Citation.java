package org.parvis.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A provision that is the source of something: written `A-2.1 s. 47` in a definition, and said in
 * the reader's language. What could not be verified says so, everywhere it is shown.
 */
public record Citation(String act, @Nullable String article, boolean toConfirm) {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([A-Z][A-Za-z0-9.-]*(?: r\\. [0-9.]+)?)(?: s\\. ([0-9][0-9A-Za-z., -]*?))?( \\(to confirm\\))?");

    /** As written in a definition; nothing when it is not written so. */
    public static Optional<Citation> parse(String text) {
        Matcher m = WRITTEN.matcher(text);
        return m.matches()
                ? Optional.of(new Citation(m.group(1), m.group(2), m.group(3) != null))
                : Optional.empty();
    }

    /** What a pack wrote, as said in a language; words that are not a citation stay as they are. */
    public static String said(String written, String lang) {
        return parse(written).map(found -> found.in(lang)).orElse(written);
    }

    /** As written in a definition. */
    public String written() {
        return act + (article == null ? "" : " s. " + article) + (toConfirm ? " (to confirm)" : "");
    }

    /** The same provision, whoever confirmed it or not. */
    public Citation sure() {
        return new Citation(act, article, false);
    }

    /** The same provision, as one writes it who could not read it. */
    public Citation unsure() {
        return new Citation(act, article, true);
    }

    /** As said in a language: `A-2.1, art. 47`, `A-2.1, s. 47`. */
    public String in(String lang) {
        boolean french = lang.equals("fr");
        String place = article == null ? act : act + (french ? ", art. " : ", s. ") + article;
        String doubt = french ? " (à confirmer)" : " (to confirm)";
        return toConfirm ? place + doubt : place;
    }
}
