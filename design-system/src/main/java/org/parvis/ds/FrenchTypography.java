package org.parvis.ds;

import java.util.List;
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
    private static final Pattern COLON_TIGHT = Pattern.compile("(?<=[\\p{L}\\p{N}})»]):(?=\\s|$)");
    private static final Pattern OPENING = Pattern.compile("«\\s*");
    private static final Pattern CLOSING = Pattern.compile("\\s*»");
    private static final Pattern PERCENT = Pattern.compile("(?<=[\\d}#]) ?%");
    private static final Pattern THOUSANDS = Pattern.compile("[ \u00A0](?<=\\d.)(?=\\d{3}(?!\\d))");
    private static final Pattern UNIT = Pattern.compile("(?:" + UNITS + ")(?!\\p{L})");
    private static final Pattern MONTH = Pattern.compile(MONTHS);
    private static final List<String> MONTH_NAMES =
            List.of(MONTHS.replace("\\.", ".").split("\\|"));
    private static final List<String> REFERENCES =
            List.of(
                    "art.",
                    "article",
                    "articles",
                    "cible",
                    "cibles",
                    "Cible",
                    "Cibles",
                    "version",
                    "versions",
                    "n°",
                    "no",
                    "nos",
                    "chapitre");
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
        var out = counted(text);
        return out.contains("h") ? HOUR.matcher(out).replaceAll(NBSP + "h" + NBSP) : out;
    }

    /** Binds a figure to its unit or its month: only the spaces after figures are looked at. */
    private static String counted(String text) {
        var out = new StringBuilder(text);
        var next = UNIT.matcher(text);
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) != ' ' || !endsFigure(text.charAt(i - 1))) {
                continue;
            }
            next.region(i + 1, text.length());
            boolean unit = text.charAt(i - 1) != 'r' && next.usePattern(UNIT).lookingAt();
            if (unit || (endsDay(text, i) && next.usePattern(MONTH).lookingAt())) {
                out.setCharAt(i, NBSP.charAt(0));
            }
        }
        return out.toString();
    }

    /** A digit or « 1er » stands before that place. */
    private static boolean endsDay(String text, int place) {
        char sign = text.charAt(place - 1);
        return isDigit(sign) || text.startsWith("1er", place - 3);
    }

    /** Binds a year to its month and a number to what it numbers. */
    private static String beforeFigures(String text) {
        var out = new StringBuilder(text);
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == ' '
                    && beginsFigure(text.charAt(i + 1))
                    && ((isYear(text, i + 1) && endsWith(text, i, MONTH_NAMES))
                            || refers(text, i))) {
                out.setCharAt(i, NBSP.charAt(0));
            }
        }
        return out.toString();
    }

    private static boolean isYear(String text, int from) {
        return from + 4 <= text.length()
                && text.substring(from, from + 4).chars().allMatch(FrenchTypography::isDigit);
    }

    private static boolean endsWith(String text, int end, List<String> words) {
        return words.stream().anyMatch(word -> text.startsWith(word, end - word.length()));
    }

    private static boolean refers(String text, int end) {
        return REFERENCES.stream()
                .filter(word -> text.startsWith(word, end - word.length()))
                .anyMatch(word -> isAlone(text, end - word.length()));
    }

    /** No letter, figure or low line stands before that place. */
    private static boolean isAlone(String text, int place) {
        return place == 0
                || !(Character.isLetterOrDigit(text.charAt(place - 1))
                        || text.charAt(place - 1) == '_');
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean beginsFigure(char sign) {
        return sign == '{' || isDigit(sign);
    }

    /** A digit, a place to fill, or the end of « 1er ». */
    private static boolean endsFigure(char sign) {
        return sign == '}' || sign == '#' || sign == 'r' || isDigit(sign);
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
