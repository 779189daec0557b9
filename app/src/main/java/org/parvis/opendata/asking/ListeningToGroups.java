package org.parvis.opendata.asking;

import org.parvis.opendata.Column;
import org.parvis.opendata.asking.AskedWords.Sense;
import org.parvis.opendata.asking.Question.Order;
import org.parvis.opendata.tables.GroupQuestion.Key;
import org.parvis.opendata.tables.GroupQuestion.Part;

/** Hears for each of what something is told, in which order, and of how many of them. */
final class ListeningToGroups {
    private final Walk walk;
    private final Heard heard;
    private final ListeningToDays days;

    /** The next column is the one whose first groups are asked for. */
    private boolean firstOf;

    ListeningToGroups(Walk walk, Heard heard, ListeningToDays days) {
        this.walk = walk;
        this.heard = heard;
        this.days = days;
    }

    /** Whether « les 10 premiers » was said, and not yet of what. */
    boolean wanted() {
        return firstOf;
    }

    /** Groups by what is here, the largest first: of them the first ones are wanted. */
    void first() {
        firstOf = false;
        heard.order = heard.order == null ? Order.DOWN : heard.order;
        grouped();
    }

    /** « 10 premiers », « 5 villes avec le plus de »: how many are wanted. */
    boolean some(Piece number) {
        Piece next = walk.next();
        boolean some =
                next.is(Sense.TOP) || next.namesColumn() && walk.later(Sense.MOST, Sense.FEWEST);
        if (!some || !limit(number)) {
            return false;
        }
        walk.on();
        firstOf = true;
        if (next.is(Sense.TOP)) {
            walk.on();
        }
        return true;
    }

    void by(Piece piece) {
        Sense next = walk.next().sense();
        walk.on();
        if (next == Sense.COUNT || next.sums() || next == Sense.UNKNOWN) {
            return;
        }
        if (!grouped()) {
            heard.unknown(piece);
            return;
        }
        while (walk.here().is(Sense.AND) && another() && !heard.stopped()) {
            walk.on();
            grouped();
        }
    }

    /** Whether a second column follows of which nothing else is said. */
    private boolean another() {
        Piece next = walk.next();
        return (next.namesColumn() || next.is(Sense.YEAR) || next.is(Sense.MONTH))
                && !ListeningToNumbers.begins(walk.at(2));
    }

    private boolean grouped() {
        Piece piece = walk.here();
        if (piece.is(Sense.YEAR) || piece.is(Sense.MONTH)) {
            parted(piece);
            return true;
        }
        if (!piece.namesColumn()) {
            return false;
        }
        walk.on();
        Column column = heard.one(piece, any -> true);
        if (column != null) {
            heard.group(new Key(column, Part.WHOLE));
        }
        return true;
    }

    /** By the year or the month of a day: of the one that is named, else of the only one. */
    private void parted(Piece piece) {
        walk.on();
        Piece next = walk.here();
        boolean named = next.columns().stream().anyMatch(ListeningToDays.DAY);
        Column column;
        if (named) {
            walk.on();
            column = heard.one(next, ListeningToDays.DAY);
        } else if (piece.namesColumn()) {
            column = heard.one(piece, any -> true);
        } else {
            column = days.onlyDay(piece, piece.is(Sense.YEAR));
        }
        if (column != null) {
            Part part = piece.is(Sense.YEAR) ? Part.YEAR : Part.MONTH;
            heard.group(new Key(column, column.type().isDay() ? part : Part.WHOLE));
        }
    }

    void top(Piece piece) {
        walk.on();
        Piece next = walk.here();
        if (next.is(Sense.NUMBER) && limit(next)) {
            walk.on();
            firstOf = true;
        } else if (!firstOf) {
            heard.unknown(piece);
        }
    }

    private boolean limit(Piece number) {
        if (!number.text().matches("[1-9][0-9]{0,3}")
                || Integer.parseInt(number.text()) > Question.LIMIT) {
            return false;
        }
        heard.limited(Integer.parseInt(number.text()), number);
        return true;
    }

    void most(Piece piece) {
        walk.on();
        heard.ordered(piece.is(Sense.MOST) ? Order.DOWN : Order.UP, piece);
        if (heard.groups.isEmpty()) {
            Column column = heard.take(any -> true);
            if (column != null) {
                heard.group(new Key(column, Part.WHOLE));
                heard.limit = heard.limit == 0 ? 1 : heard.limit;
            }
        }
    }

    void order(Piece piece) {
        heard.ordered(Order.valueOf(piece.sense().name()), piece);
        walk.on();
    }
}
