package org.parvis.opendata.asking;

import java.util.List;
import org.parvis.opendata.asking.AskedWords.Sense;
import org.parvis.opendata.asking.Question.How;
import org.parvis.opendata.asking.Question.Kind;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.asking.Question.Order;

/** Goes once through the pieces of a question, from its first word to its last. */
final class Listening {
    private final Walk walk;
    private final Heard heard;
    private final ListeningToValues values;
    private final ListeningToDays days;
    private final ListeningToNumbers numbers;
    private final ListeningToGroups groups;

    Listening(Wording wording, List<Piece> pieces, TableNames names) {
        this.walk = new Walk(pieces);
        this.heard = new Heard(wording, names);
        this.values = new ListeningToValues(walk, heard, wording);
        this.days = new ListeningToDays(walk, heard, names, wording);
        this.numbers = new ListeningToNumbers(walk, heard, names, values, days);
        this.groups = new ListeningToGroups(walk, heard, days);
    }

    Reading hear() {
        while (!walk.done() && !heard.stopped()) {
            step(walk.here());
        }
        walk.rest().stream().filter(piece -> piece.is(Sense.UNKNOWN)).forEach(heard::unknown);
        return heard.finish();
    }

    private void step(Piece piece) {
        switch (piece.sense()) {
            case COUNT -> count(piece);
            case SUM, AVERAGE, GREATEST, LEAST -> sum(piece);
            case ROWS -> {
                heard.rows = true;
                walk.on();
            }
            case BY -> groups.by(piece);
            case TOP -> groups.top(piece);
            case MOST, FEWEST -> groups.most(piece);
            case DOWN, UP, NATURAL -> groups.order(piece);
            case COLUMN -> column(piece);
            case YEAR, MONTH -> part(piece);
            case QUOTED -> quoted(piece);
            case NUMBER -> number(piece);
            case ABOVE, BELOW, AT_LEAST, AT_MOST -> numbers.compared(piece);
            case NOT -> numbers.not(piece);
            case YES -> values.truth(piece, "true");
            case BETWEEN -> numbers.between(piece);
            case SINCE, BEFORE, AFTER, UNTIL, DURING -> days.dated(piece);
            case EMPTY -> values.filled(piece, How.EMPTY);
            case FILLED -> values.filled(piece, How.FILLED);
            case HOLDS -> values.holds(piece);
            case VALUE -> values.value(piece, How.IS);
            case PERIOD -> days.during(piece);
            case UNKNOWN -> {
                heard.unknown(piece);
                walk.on();
            }
            case IS, AND, OR, TO, SILENT, END -> walk.on();
        }
    }

    private void count(Piece piece) {
        if (walk.before(Sense.BY)) {
            ranked(piece);
        } else if (heard.kind == null) {
            heard.kind = Kind.COUNT;
        } else if (heard.kind != Kind.COUNT) {
            heard.refuse("opendata.asking.refused.measures");
        }
        walk.on();
    }

    /** « top 10 boroughs by number of trees »: by what they are ordered. */
    private void ranked(Piece piece) {
        if (heard.order == null) {
            heard.ordered(Order.DOWN, piece);
        }
        if (heard.kind == null && piece.is(Sense.COUNT)) {
            heard.kind = Kind.COUNT;
        }
    }

    private void sum(Piece piece) {
        Sense sense = piece.sense();
        boolean extreme = sense == Sense.GREATEST || sense == Sense.LEAST;
        Sense next = walk.next().sense();
        boolean ofMeasure = next == Sense.COUNT || next.sums();
        if (extreme && (ofMeasure || heard.kind != null)) {
            groups.most(piece.as(sense == Sense.GREATEST ? Sense.MOST : Sense.FEWEST));
            return;
        }
        if (walk.before(Sense.BY)) {
            ranked(piece);
        }
        if (heard.kind != null && heard.kind != Kind.COUNT) {
            heard.refuse("opendata.asking.refused.measures");
        }
        Kind kind = Kind.valueOf(sense.name());
        heard.measured(kind, piece);
        heard.of = heard.take(column -> Measure.fits(kind, column));
        walk.on();
    }

    private void part(Piece piece) {
        if (groups.wanted()) {
            groups.first();
        } else if (piece.namesColumn()) {
            column(piece);
        } else {
            // « an » is an article in English
            if (!walk.number(1) && !piece.text().equalsIgnoreCase("an")) {
                heard.unknown(piece);
            }
            walk.on();
        }
    }

    private void quoted(Piece piece) {
        boolean value = walk.before(Sense.IS) || walk.before(Sense.NOT) || walk.before(Sense.HOLDS);
        if (piece.namesColumn() && !value) {
            column(piece);
        } else {
            values.value(piece, How.IS);
        }
    }

    private void column(Piece piece) {
        Kind kind = heard.kind;
        boolean begun = ListeningToNumbers.begins(walk.next());
        if (kind != null
                && heard.of == null
                && piece.columns().stream().anyMatch(one -> Measure.fits(kind, one))) {
            walk.on();
            heard.of = heard.one(piece, one -> Measure.fits(kind, one));
        } else if (groups.wanted()) {
            groups.first();
        } else {
            walk.on();
            heard.waits(piece);
            if (!begun && piece.columns().stream().allMatch(ListeningToValues.TRUTH)) {
                values.truth(piece, "true");
            }
        }
    }

    private void number(Piece piece) {
        if (!groups.some(piece)) {
            numbers.number(piece);
        }
    }
}
