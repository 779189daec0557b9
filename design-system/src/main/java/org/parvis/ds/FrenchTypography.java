package org.parvis.ds;

import java.util.regex.Pattern;

/**
 * French spacing, done once when messages are read: thin unbreakable space before {@code ; ? !} and
 * between thousands, unbreakable space before {@code : %}, inside « » and between a number and what
 * it counts.
 */
final class FrenchTypography {

    private static final String NBSP = "\u00A0";
    private static final String THIN = "\u202F";
    private static final String UNITS =
            "jours?|heures?|minutes?|secondes?|semaines?|mois|ans?|années?|dossiers?|pages?|questions?|caractères?"
                    + "|personnes?|demandes?|services?|organismes?|cibles?|points?|fois|Ko|Mo|Go|km|m|h|j|\\$|%";
    private static final String MONTHS =
            "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
                    + "|janv\\.|févr\\.|juill\\.|sept\\.|oct\\.|nov\\.|déc\\.";

    private static final Pattern HIGH_SPACED = Pattern.compile("[ \u00A0]+([;?!])");
    private static final Pattern HIGH_TIGHT =
            Pattern.compile("(?<=[\\p{L}\\p{N})}»])([;?!])(?=[\\s}\"]|$)");
    private static final Pattern COLON_SPACED = Pattern.compile(" +:");
    private static final Pattern COLON_TIGHT = Pattern.compile("(?<=[\\p{L})»]):(?=\\s|$)");
    private static final Pattern OPENING = Pattern.compile("«\\s*");
    private static final Pattern CLOSING = Pattern.compile("\\s*»");
    private static final Pattern PERCENT = Pattern.compile("(?<=[\\d}#]) ?%");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[ \u00A0](?=\\d{3}(?!\\d))");
    private static final Pattern COUNTED =
            Pattern.compile("(?<=[\\d}#]) (?=(?:" + UNITS + ")(?![\\p{L}]))");
    private static final Pattern DAY_MONTH = Pattern.compile("(?<=\\d|1er) (?=(?:" + MONTHS + "))");
    private static final Pattern MONTH_YEAR = Pattern.compile("(?<=(?:" + MONTHS + ")) (?=\\d{4})");
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?<=\\b(?:art\\.|articles?|cibles?|Cibles?|versions?|n°|nos?|chapitre)) (?=[\\d{])");
    private static final Pattern HOUR = Pattern.compile("(?<=\\d) h (?=\\d)");

    private FrenchTypography() {}

    static String of(String text) {
        var out = apostrophes(text);
        out = HIGH_SPACED.matcher(out).replaceAll(THIN + "$1");
        out = HIGH_TIGHT.matcher(out).replaceAll(THIN + "$1");
        out = COLON_SPACED.matcher(out).replaceAll(NBSP + ":");
        out = COLON_TIGHT.matcher(out).replaceAll(NBSP + ":");
        out = OPENING.matcher(out).replaceAll("«" + NBSP);
        out = CLOSING.matcher(out).replaceAll(NBSP + "»");
        return numbers(out);
    }

    /** The spacing of figures alone: also for a sentence after its numbers are filled in. */
    static String numbers(String text) {
        var out = THOUSANDS.matcher(text).replaceAll(THIN);
        out = PERCENT.matcher(out).replaceAll(NBSP + "%");
        out = COUNTED.matcher(out).replaceAll(NBSP);
        out = DAY_MONTH.matcher(out).replaceAll(NBSP);
        out = MONTH_YEAR.matcher(out).replaceAll(NBSP);
        out = REFERENCE.matcher(out).replaceAll(NBSP);
        return HOUR.matcher(out).replaceAll(NBSP + "h" + NBSP);
    }

    /**
     * One typographic apostrophe in every language; it also frees message patterns from their
     * quoting sign.
     */
    static String apostrophes(String text) {
        return text.replace("''", "'").replace('\'', '’');
    }
}
