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

    // Each begins with the sign it replaces, so that a search stops only there; what stands before
    // is looked at afterwards.
    private static final Pattern HIGH_SPACED = Pattern.compile("[ \u00A0]+([;?!])");
    private static final Pattern HIGH_TIGHT =
            Pattern.compile("(?<=[\\p{L}\\p{N})}»])([;?!])(?=[\\s}\"]|$)");
    private static final Pattern COLON_SPACED = Pattern.compile(" +:");
    private static final Pattern COLON_TIGHT = Pattern.compile("(?<=[\\p{L})»]):(?=\\s|$)");
    private static final Pattern OPENING = Pattern.compile("«\\s*");
    private static final Pattern CLOSING = Pattern.compile("\\s*»");
    private static final Pattern PERCENT = Pattern.compile("(?<=[\\d}#]) ?%");
    private static final Pattern THOUSANDS = Pattern.compile("[ \u00A0](?<=\\d.)(?=\\d{3}(?!\\d))");
    private static final Pattern COUNTED =
            Pattern.compile(" (?<=[\\d}#] )(?=(?:" + UNITS + ")(?![\\p{L}]))");
    private static final Pattern DAY_MONTH =
            Pattern.compile(" (?<=(?:\\d|1er) )(?=(?:" + MONTHS + "))");
    private static final Pattern MONTH_YEAR =
            Pattern.compile(" (?=\\d{4})(?<=(?:" + MONTHS + ") )");
    private static final Pattern REFERENCE =
            Pattern.compile(
                    " (?=[\\d{])(?<=\\b(?:art\\.|articles?|cibles?|Cibles?|versions?|n°|nos?|chapitre) )");
    private static final Pattern HOUR = Pattern.compile(" h (?<=\\d h )(?=\\d)");

    private FrenchTypography() {}

    static String of(String text) {
        var out = apostrophes(text);
        if (hasAny(out, ";?!:«»")) {
            out = punctuation(out);
        }
        return numbers(out);
    }

    private static String punctuation(String text) {
        var out = HIGH_SPACED.matcher(text).replaceAll(THIN + "$1");
        out = HIGH_TIGHT.matcher(out).replaceAll(THIN + "$1");
        out = COLON_SPACED.matcher(out).replaceAll(NBSP + ":");
        out = COLON_TIGHT.matcher(out).replaceAll(NBSP + ":");
        out = OPENING.matcher(out).replaceAll("«" + NBSP);
        return CLOSING.matcher(out).replaceAll(NBSP + "»");
    }

    /** The spacing of figures alone: also for a sentence after its numbers are filled in. */
    static String numbers(String text) {
        boolean after = false;
        boolean before = false;
        boolean percent = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            percent |= sign == '%';
            if (sign == ' ' || sign == '\u00A0') {
                after |= i > 0 && endsFigure(text.charAt(i - 1));
                before |= i + 1 < text.length() && beginsFigure(text.charAt(i + 1));
            }
        }
        var out = after && before ? THOUSANDS.matcher(text).replaceAll(THIN) : text;
        out = percent ? PERCENT.matcher(out).replaceAll(NBSP + "%") : out;
        out = before ? beforeFigures(out) : out;
        return after ? afterFigures(out) : out;
    }

    private static String afterFigures(String text) {
        var out = COUNTED.matcher(text).replaceAll(NBSP);
        out = DAY_MONTH.matcher(out).replaceAll(NBSP);
        return HOUR.matcher(out).replaceAll(NBSP + "h" + NBSP);
    }

    private static String beforeFigures(String text) {
        var out = MONTH_YEAR.matcher(text).replaceAll(NBSP);
        return REFERENCE.matcher(out).replaceAll(NBSP);
    }

    private static boolean beginsFigure(char sign) {
        return sign == '{' || (sign >= '0' && sign <= '9');
    }

    /** A digit, a place to fill, or the end of « 1er ». */
    private static boolean endsFigure(char sign) {
        return sign == '}' || sign == '#' || sign == 'r' || (sign >= '0' && sign <= '9');
    }

    /**
     * Pages say many sentences that have nothing to space: a look is cheaper than a dozen searches.
     */
    private static boolean hasAny(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * One typographic apostrophe in every language; it also frees message patterns from their
     * quoting sign.
     */
    static String apostrophes(String text) {
        return text.replace("''", "'").replace('\'', '’');
    }
}
