package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.asking.AskedWords.Sense;
import org.parvis.opendata.asking.Question.How;

/** Hears beside which numbers rows must be. */
final class ListeningToNumbers {
    static final Predicate<Column> NUMBER = column -> column.type().isNumber();

    private final Walk walk;
    private final Heard heard;
    private final TableNames names;
    private final ListeningToValues values;
    private final ListeningToDays days;

    ListeningToNumbers(
            Walk walk,
            Heard heard,
            TableNames names,
            ListeningToValues values,
            ListeningToDays days) {
        this.walk = walk;
        this.heard = heard;
        this.names = names;
        this.values = values;
        this.days = days;
    }

    /** Whether a condition on the column before begins with that piece. */
    static boolean begins(Piece piece) {
        return switch (piece.sense()) {
            case ABOVE, BELOW, AT_LEAST, AT_MOST, IS, NOT, YES, BETWEEN -> true;
            case SINCE, BEFORE, AFTER, UNTIL, DURING, EMPTY, FILLED, HOLDS -> true;
            case VALUE, NUMBER, PERIOD -> true;
            case QUOTED -> !piece.namesColumn();
            default -> false;
        };
    }

    /** « plus de 30 », of the column before, of the last one after « et », or of the one after. */
    void compared(Piece piece) {
        Piece number = walk.next();
        boolean again = walk.before(Sense.AND);
        if (number.is(Sense.PERIOD) || yearly(number)) {
            days.dated(piece);
            return;
        }
        walk.on();
        if (!number.is(Sense.NUMBER)) {
            heard.unknown(piece);
            return;
        }
        walk.on();
        Column column = numbered(piece.to(number), again);
        if (column != null) {
            heard.add(column, How.valueOf(piece.sense().name()), List.of(number.text()));
            unit(column);
        }
    }

    private boolean yearly(Piece number) {
        return number.is(Sense.NUMBER)
                && Span.isYear(number.text())
                && heard.waitsFor(ListeningToDays.DAY)
                && !heard.waitsFor(NUMBER);
    }

    private @Nullable Column numbered(Piece piece, boolean again) {
        Column last = heard.last();
        if (heard.waitsFor(NUMBER)) {
            return heard.take(NUMBER);
        }
        if (walk.here().columns().stream().anyMatch(NUMBER)) {
            Piece named = walk.here();
            walk.on();
            return heard.one(named, NUMBER);
        }
        if (again && last != null && last.type().isNumber()) {
            return last;
        }
        return heard.chosen(piece, names.columns().stream().filter(NUMBER).toList());
    }

    /** The unit after a number is of the same column, and is no column more. */
    private void unit(Column column) {
        if (walk.here().is(Sense.COLUMN) && walk.here().columns().contains(column)) {
            walk.on();
        }
    }

    void not(Piece piece) {
        walk.on();
        while (walk.here().is(Sense.DURING) || walk.here().is(Sense.TO)) {
            walk.on();
        }
        Piece next = walk.here();
        if (heard.waitsFor(ListeningToValues.TRUTH)) {
            values.truth(piece, "false");
        } else if (next.saysValue()) {
            values.value(next, How.NOT);
        } else if (next.is(Sense.NUMBER) && heard.waitsFor(NUMBER)) {
            numeric(next, How.NOT);
        } else if (next.columns().stream().anyMatch(ListeningToValues.TRUTH)) {
            walk.on();
            heard.waits(next);
            values.truth(next, "false");
        } else {
            heard.unknown(piece);
        }
    }

    /** A number without a word that says what it is beside. */
    void number(Piece piece) {
        if (walk.next().is(Sense.TO) && counts(walk.at(2))) {
            range(piece, 2);
        } else if (heard.waitsFor(NUMBER) && !heard.waitsFor(ListeningToDays.DAY)) {
            numeric(piece, How.IS);
        } else if (of(piece) != null && !heard.waitsFor(ListeningToDays.DAY)) {
            values.value(piece, How.IS);
        } else if (Span.isYear(piece.text())) {
            days.during(piece);
        } else if (walk.next().columns().stream().anyMatch(NUMBER)) {
            walk.on();
            Column column = heard.one(walk.here(), NUMBER);
            walk.on();
            if (column != null) {
                heard.add(column, How.IS, List.of(piece.text()));
            }
        } else {
            heard.unknown(piece);
            walk.on();
        }
    }

    private TableNames.@Nullable Value of(Piece piece) {
        return piece.values().size() == 1 ? piece.values().getFirst() : null;
    }

    /** One number, or one of several: « 1 ou 2 ». */
    private void numeric(Piece piece, How how) {
        List<String> all = new ArrayList<>(List.of(piece.text()));
        walk.on();
        while (walk.here().is(Sense.OR) && walk.next().is(Sense.NUMBER)) {
            all.add(walk.next().text());
            walk.on();
            walk.on();
        }
        Column column = heard.take(NUMBER);
        if (column != null) {
            heard.add(column, how, all);
            unit(column);
        }
    }

    private static boolean counts(Piece piece) {
        return piece.is(Sense.NUMBER) || piece.is(Sense.PERIOD);
    }

    void between(Piece piece) {
        walk.on();
        boolean joined = walk.next().is(Sense.AND) || walk.next().is(Sense.TO);
        if (counts(walk.here()) && joined && counts(walk.at(2))) {
            range(piece, 2);
        } else {
            heard.unknown(piece);
        }
    }

    /** From the number or day here to the one so many pieces on. */
    private void range(Piece said, int ahead) {
        Piece from = walk.here();
        Piece to = walk.at(ahead);
        for (int on = 0; on <= ahead; on++) {
            walk.on();
        }
        boolean dates =
                heard.waitsFor(ListeningToDays.DAY) || from.is(Sense.PERIOD) || to.is(Sense.PERIOD);
        boolean years = Span.isYear(from.text()) && Span.isYear(to.text());
        boolean named = walk.here().columns().stream().anyMatch(NUMBER);
        Column column =
                dates || years && !heard.waitsFor(NUMBER) && !named
                        ? days.dayed(said.to(to), years)
                        : numbered(said.to(to), false);
        if (column != null) {
            heard.add(column, How.BETWEEN, List.of(from.text(), to.text()));
            unit(column);
        }
    }
}
