package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.asking.AskedWords.Sense;
import org.parvis.opendata.asking.Question.How;
import org.parvis.opendata.asking.Reading.Way;

/** Hears which values rows must say. */
final class ListeningToValues {
    static final Predicate<Column> TRUTH = column -> column.type() == ColumnType.BOOLEAN;
    private static final Predicate<Column> TEXT = column -> column.type() == ColumnType.TEXT;

    private final Walk walk;
    private final Heard heard;
    private final Wording wording;

    ListeningToValues(Walk walk, Heard heard, Wording wording) {
        this.walk = walk;
        this.heard = heard;
        this.wording = wording;
    }

    /** Of a column that says yes or no. */
    void truth(Piece piece, String value) {
        if (walk.here().equals(piece)) {
            walk.on();
        }
        Column column = heard.take(TRUTH);
        if (column != null) {
            heard.add(column, How.IS, List.of(value));
        } else {
            heard.unknown(piece);
        }
    }

    void filled(Piece piece, How how) {
        walk.on();
        Column column = heard.take(any -> true);
        if (column != null) {
            heard.add(column, how, List.of());
        } else {
            heard.unknown(piece);
        }
    }

    void holds(Piece piece) {
        walk.on();
        Piece first = walk.here();
        Piece end = first;
        boolean word = first.saysValue() || first.is(Sense.UNKNOWN);
        if (!word || !heard.waitsFor(TEXT)) {
            heard.unknown(piece);
            return;
        }
        walk.on();
        while (first.is(Sense.UNKNOWN) && walk.here().is(Sense.UNKNOWN)) {
            end = walk.here();
            walk.on();
        }
        String text = first.is(Sense.QUOTED) ? first.text() : wording.written(first, end);
        Column column = heard.take(TEXT);
        if (column != null) {
            heard.add(column, How.HOLDS, List.of(text));
        }
    }

    /** Values of one column, one of which is enough. */
    void value(Piece piece, How how) {
        walk.on();
        TableNames.Value first = valued(piece);
        if (first == null) {
            return;
        }
        List<String> all = new ArrayList<>(List.of(first.value()));
        while (more(first.column())) {
            walk.on();
            Piece next = walk.here();
            walk.on();
            all.add(
                    next.is(Sense.QUOTED)
                            ? next.text()
                            : Objects.requireNonNull(of(next, first.column())).value());
        }
        heard.add(first.column(), how, all);
    }

    private boolean more(Column column) {
        Piece next = walk.next();
        return walk.here().is(Sense.OR) && next.is(Sense.QUOTED)
                || (walk.here().is(Sense.OR) || walk.here().is(Sense.AND))
                        && next.is(Sense.VALUE)
                        && of(next, column) != null;
    }

    private static TableNames.@Nullable Value of(Piece piece, Column column) {
        List<TableNames.Value> own =
                piece.values().stream().filter(one -> one.column().equals(column)).toList();
        return own.size() == 1 ? own.getFirst() : null;
    }

    private TableNames.@Nullable Value valued(Piece piece) {
        if (piece.is(Sense.QUOTED) && heard.waitsFor(TEXT)) {
            Column column = heard.take(TEXT);
            if (column == null) {
                return null;
            }
            // a value of a list is the one that stands in the table, with its blanks
            TableNames.Value known = of(piece, column);
            return known == null ? new TableNames.Value(column, piece.text()) : known;
        }
        Piece pending = heard.pending();
        List<TableNames.Value> own =
                piece.values().stream()
                        .filter(one -> pending != null && pending.columns().contains(one.column()))
                        .toList();
        List<TableNames.Value> fit = own.isEmpty() ? piece.values() : own;
        boolean subject = piece.subject() && own.isEmpty();
        if (fit.size() == 1 && !subject) {
            heard.take(one -> one.equals(fit.getFirst().column()));
            return fit.getFirst();
        }
        if (fit.isEmpty()) {
            heard.unknown(piece);
        } else {
            unclear(piece, fit, subject);
        }
        return null;
    }

    private void unclear(Piece piece, List<TableNames.Value> fit, boolean subject) {
        Stream<Way> values =
                fit.stream()
                        .map(
                                one ->
                                        new Way(
                                                Cells.name(one.column()) + " = " + one.value(),
                                                wording.instead(
                                                        piece,
                                                        Quoted.of(one.column().name())
                                                                + " = "
                                                                + Quoted.of(one.value()))));
        Stream<Way> rows =
                subject ? Stream.of(new Way("", wording.instead(piece, "lignes"))) : Stream.of();
        heard.stop(
                new Reading.Unclear(
                        "opendata.asking.unclear.value",
                        wording.written(piece),
                        Stream.concat(values, rows).toList()));
    }
}
