package org.parvis.opendata.asking;

import java.util.List;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Column;
import org.parvis.opendata.asking.Reading.Way;

/** The words of a question, and the same question with other words in the place of some. */
record Wording(String text) {
    String written(Piece piece) {
        return text.substring(piece.start(), piece.end());
    }

    String written(Piece first, Piece end) {
        return text.substring(first.start(), end.end());
    }

    /** The question with something else in the place of a piece. */
    String instead(Piece piece, String other) {
        return text.substring(0, piece.start()) + other + text.substring(piece.end());
    }

    Way way(Piece piece, Column column) {
        return new Way(Cells.name(column), instead(piece, Quoted.of(column.name())));
    }

    Way before(Piece piece, Column column) {
        return new Way(
                Cells.name(column),
                instead(piece, Quoted.of(column.name()) + " " + written(piece)));
    }

    Way after(Piece piece, Column column) {
        return new Way(
                Cells.name(column),
                instead(piece, written(piece) + " " + Quoted.of(column.name())));
    }

    List<Way> near(List<Piece> unknown, TableNames names) {
        return unknown.stream()
                .distinct()
                .flatMap(
                        piece ->
                                NearColumns.of(written(piece), names).stream()
                                        .map(column -> way(piece, column)))
                .distinct()
                .limit(6)
                .toList();
    }

    /** The question without the words that are not understood. */
    String without(List<Piece> unknown) {
        StringBuilder rest = new StringBuilder(text);
        unknown.stream()
                .distinct()
                .sorted((one, other) -> Integer.compare(other.start(), one.start()))
                .forEach(piece -> rest.replace(piece.start(), piece.end(), " "));
        return Cutting.plain(rest.toString());
    }
}
