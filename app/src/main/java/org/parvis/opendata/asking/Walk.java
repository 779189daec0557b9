package org.parvis.opendata.asking;

import java.util.List;
import org.parvis.opendata.asking.AskedWords.Sense;

/** A place among the pieces. */
final class Walk {
    private final List<Piece> pieces;
    private int at;

    Walk(List<Piece> pieces) {
        this.pieces = pieces;
    }

    boolean done() {
        return at >= pieces.size();
    }

    Piece at(int ahead) {
        int place = at + ahead;
        return place >= 0 && place < pieces.size()
                ? pieces.get(place)
                : Piece.of(Sense.END, 0, 0, "");
    }

    Piece here() {
        return at(0);
    }

    Piece next() {
        return at(1);
    }

    void on() {
        at++;
    }

    boolean before(Sense sense) {
        return at(-1).is(sense);
    }

    boolean later(Sense one, Sense other) {
        return rest().stream().anyMatch(piece -> piece.is(one) || piece.is(other));
    }

    /** Whether a number or a day comes, after « = » or « en ». */
    boolean number(int ahead) {
        Piece piece = at(ahead);
        boolean over =
                piece.is(Sense.IS)
                        || piece.sense().dates()
                        || piece.sense().compares()
                        || piece.is(Sense.BETWEEN);
        return piece.is(Sense.NUMBER)
                || piece.is(Sense.PERIOD)
                || over && ahead < 3 && number(ahead + 1);
    }

    List<Piece> rest() {
        return pieces.subList(Math.min(at, pieces.size()), pieces.size());
    }
}
