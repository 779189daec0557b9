package org.parvis.opendata.asking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.platform.words.FoldedText;

/** Cuts what somebody typed into words, numbers, days, quoted texts and signs. */
final class Cutting {
    /** Every part takes at most what is left once: no text makes it slow. */
    private static final Pattern PARTS =
            Pattern.compile(
                    "\"(?<quoted>[^\"]*+(?:\"\"[^\"]*+)*+)\""
                            + "|[«“](?<french>[^»”«“]*+)[»”]"
                            + "|(?<day>(?<![\\p{L}\\p{N}])[12][0-9]{3}-[01][0-9](?:-[0-3][0-9])?)"
                            + "(?![\\p{L}\\p{N}-])"
                            + "|(?<number>(?<![\\p{L}\\p{N}])-?"
                            + "(?:[0-9]{1,3}(?:[ \\u00A0\\u202F][0-9]{3})++(?![0-9])|[0-9]++)"
                            + "(?:[.,][0-9]++)*+)(?![\\p{L}\\p{N}])"
                            + "|(?<word>[\\p{L}\\p{M}\\p{N}]++|[$€£%°])"
                            + "|(?<sign><=|>=|!=|[=<>≤≥≠,-])");

    private Cutting() {}

    /** What a part is. */
    enum Kind {
        WORD,
        NUMBER,
        DAY,
        QUOTED,
        SIGN
    }

    /**
     * A part of a question.
     *
     * @param text what it says: a number with a point, a quoted text without its quotes
     * @param roots by which it is known again
     */
    record Part(Kind kind, int start, int end, String text, Set<String> roots) {
        String folded() {
            return FoldedText.of(text);
        }
    }

    /** Signs that no keyboard writes become blanks, and two blanks one. */
    static String plain(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cf}]", " ")
                .replaceAll("\\s++", " ")
                .strip();
    }

    static List<Part> cut(String text, String lang) {
        List<Part> parts = new ArrayList<>();
        Matcher found = PARTS.matcher(text);
        while (found.find()) {
            parts.add(part(found, lang));
        }
        return parts;
    }

    private static Part part(Matcher found, String lang) {
        if (found.group("quoted") != null) {
            return of(Kind.QUOTED, found, plain(found.group("quoted").replace("\"\"", "\"")));
        }
        if (found.group("french") != null) {
            return of(Kind.QUOTED, found, plain(found.group("french").replace('\u00A0', ' ')));
        }
        if (found.group("day") != null) {
            return of(Kind.DAY, found, found.group("day"));
        }
        if (found.group("number") != null) {
            String number = number(found.group("number"), lang);
            return number.isEmpty()
                    ? of(Kind.WORD, found, found.group())
                    : of(Kind.NUMBER, found, number);
        }
        return of(found.group("word") != null ? Kind.WORD : Kind.SIGN, found, found.group());
    }

    private static Part of(Kind kind, Matcher found, String text) {
        return new Part(
                kind,
                found.start(),
                found.end(),
                text,
                kind == Kind.WORD ? Roots.of(text) : Set.of(text));
    }

    /** With a point; empty when it is none. In English a comma stands between thousands. */
    static String number(String typed, String lang) {
        String plain = typed.replaceAll("[ \u00A0\u202F]", "");
        if (lang.equals("en") && plain.matches("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?")) {
            plain = plain.replace(",", "");
        }
        plain = plain.replace(',', '.');
        return plain.matches("-?[0-9]{1,18}(\\.[0-9]{1,15})?")
                ? new BigDecimal(plain).toPlainString()
                : "";
    }
}
