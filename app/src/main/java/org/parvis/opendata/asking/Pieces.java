package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.asking.AskedWords.Sense;
import org.parvis.opendata.asking.Cutting.Part;
import org.parvis.opendata.asking.Runs.Run;

/** Takes the words of a question for what they may be: the longest phrase that is known wins. */
final class Pieces {
    private final String text;
    private final AskedWords words;
    private final TableNames names;
    private final List<Part> parts;
    private final Runs runs;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    private Pieces(String text, String lang, AskedWords words, TableNames names) {
        this.text = text;
        this.words = words;
        this.names = names;
        this.parts = Cutting.cut(text, lang);
        this.runs = new Runs(words, names, parts);
    }

    static List<Piece> of(String text, String lang, AskedWords words, TableNames names) {
        Pieces all = new Pieces(text, lang, words, names);
        while (all.at < all.parts.size()) {
            all.next();
        }
        return List.copyOf(all.pieces);
    }

    private void next() {
        Part part = parts.get(at);
        switch (part.kind()) {
            case QUOTED -> add(literal(Sense.QUOTED, part), 1);
            case DAY -> add(Piece.of(Sense.PERIOD, part.start(), part.end(), part.text()), 1);
            case NUMBER -> number(part);
            case SIGN -> add(of(sign(part.text()), 1), 1);
            case WORD -> {
                if (!dated(part)) {
                    word(part);
                }
            }
        }
    }

    private void add(Piece piece, int taken) {
        if (!piece.is(Sense.SILENT)) {
            pieces.add(piece);
        }
        at += taken;
    }

    private Piece of(Sense sense, int taken) {
        int start = parts.get(at).start();
        int end = parts.get(at + taken - 1).end();
        return Piece.of(sense, start, end, text.substring(start, end));
    }

    private Piece of(Run run, boolean subject) {
        Piece said = of(run.sense(), run.length());
        return new Piece(
                said.sense(),
                said.start(),
                said.end(),
                said.text(),
                run.columns(),
                run.values(),
                subject);
    }

    private Piece literal(Sense sense, Part part) {
        return new Piece(
                sense,
                part.start(),
                part.end(),
                part.text(),
                sense == Sense.QUOTED ? names.exactly(part.text()) : List.of(),
                names.valuesExactly(part.text()),
                false);
    }

    private static Sense sign(String sign) {
        return switch (sign) {
            case "=" -> Sense.IS;
            case "≠", "!=" -> Sense.NOT;
            case "<" -> Sense.BELOW;
            case ">" -> Sense.ABOVE;
            case "<=", "≤" -> Sense.AT_MOST;
            case ">=", "≥" -> Sense.AT_LEAST;
            case "," -> Sense.AND;
            default -> Sense.SILENT;
        };
    }

    /** A number, or the first word of « 3 mai 2026 ». */
    private void number(Part part) {
        Integer month = month(1);
        String year = year(2);
        if (month != null && year != null && isDay(part)) {
            add(period(3, year, month, Integer.parseInt(part.text())), 3);
        } else {
            add(literal(Sense.NUMBER, part), 1);
        }
    }

    private static boolean isDay(Part part) {
        return part.text().matches("0?[1-9]|[12][0-9]|3[01]");
    }

    private @Nullable Integer month(int ahead) {
        return at + ahead < parts.size() ? words.month(parts.get(at + ahead).folded()) : null;
    }

    private @Nullable String year(int ahead) {
        return at + ahead < parts.size() && Span.isYear(parts.get(at + ahead).text())
                ? parts.get(at + ahead).text()
                : null;
    }

    /** A day that no month has is no day: its words are told. */
    private Piece period(int taken, String year, int month, int day) {
        String written = year + "-" + two(month) + (day == 0 ? "" : "-" + two(day));
        Piece said = of(Sense.PERIOD, taken);
        return Span.of(written).isEmpty()
                ? said.as(Sense.UNKNOWN)
                : Piece.of(Sense.PERIOD, said.start(), said.end(), written);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** « mai 2026 », « May 3, 2026 », « 1er mai 2026 ». */
    private boolean dated(Part part) {
        Integer month = month(0);
        String next = year(1);
        if (month != null && next != null) {
            add(period(2, next, month, 0), 2);
            return true;
        }
        int comma = at + 2 < parts.size() && parts.get(at + 2).text().equals(",") ? 1 : 0;
        String last = year(2 + comma);
        if (month != null && last != null && isDay(parts.get(at + 1))) {
            int day = Integer.parseInt(parts.get(at + 1).text());
            add(period(3 + comma, last, month, day), 3 + comma);
            return true;
        }
        Integer after = month(1);
        String then = year(2);
        if (part.folded().equals("1er") && after != null && then != null) {
            add(period(3, then, after, 1), 3);
            return true;
        }
        return false;
    }

    private void word(Part part) {
        boolean wanted = expectsColumn();
        boolean subject = names.subject(part);
        Run phrase = runs.phrase(at);
        Run column = runs.columns(at, wanted);
        Run value = runs.values(at);
        if (isValue(value, column, phrase, wanted)) {
            add(of(value, subject || phrase.sense() == Sense.ROWS), value.length());
        } else if (isColumn(column, phrase, wanted) && (wanted || !column.weak() || !subject)) {
            add(of(column, subject), column.length());
        } else if (phrase.length() > 0) {
            add(of(naming(phrase, column), false), phrase.length());
        } else if (subject) {
            add(of(Sense.ROWS, 1), 1);
        } else {
            add(
                    value.length() > 0 ? of(value, false) : of(nothing(part), 1),
                    Math.max(1, value.length()));
        }
    }

    /** « année » may be a part of a day, and a column of this table as well. */
    private static Run naming(Run phrase, Run column) {
        boolean part = phrase.sense() == Sense.YEAR || phrase.sense() == Sense.MONTH;
        boolean both = part && column.length() == phrase.length() && !column.weak();
        return new Run(
                phrase.length(),
                true,
                false,
                phrase.sense(),
                both ? column.columns() : List.of(),
                List.of());
    }

    /** A sign beside a number that no column has for its unit says nothing. */
    private static Sense nothing(Part part) {
        return Character.isLetterOrDigit(part.text().codePointAt(0)) ? Sense.UNKNOWN : Sense.SILENT;
    }

    private static boolean isValue(Run value, Run column, Run phrase, boolean wanted) {
        return value.whole()
                && value.length() >= column.length()
                && value.length() >= phrase.length()
                && (!wanted || column.length() == 0);
    }

    private static boolean isColumn(Run column, Run phrase, boolean wanted) {
        return column.length() > phrase.length()
                || wanted
                        && column.length() > 0
                        && column.length() == phrase.length()
                        && !column.weak()
                        && phrase.sense() != Sense.YEAR
                        && phrase.sense() != Sense.MONTH;
    }

    /** After « par » or « somme de » a word that names a column is that column. */
    private boolean expectsColumn() {
        return !pieces.isEmpty()
                && (pieces.getLast().is(Sense.BY) || pieces.getLast().sense().sums());
    }
}
