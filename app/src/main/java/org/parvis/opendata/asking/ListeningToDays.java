package org.parvis.opendata.asking;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.asking.AskedWords.Sense;
import org.parvis.opendata.asking.Question.How;

/** Hears in which years, months and days rows must lie. */
final class ListeningToDays {
    static final Predicate<Column> DAY = column -> column.type().isDay();

    private final Walk walk;
    private final Heard heard;
    private final TableNames names;
    private final Wording wording;

    ListeningToDays(Walk walk, Heard heard, TableNames names, Wording wording) {
        this.wording = wording;
        this.walk = walk;
        this.heard = heard;
        this.names = names;
    }

    /** « depuis 2019 », « en mai 2026 »; without a day behind it the word says nothing. */
    void dated(Piece piece) {
        walk.on();
        Piece day = walk.here();
        boolean span = day.is(Sense.PERIOD) || day.is(Sense.NUMBER) && Span.isYear(day.text());
        if (!span) {
            boolean silent = piece.is(Sense.DURING) || piece.is(Sense.SINCE);
            if (!silent) {
                heard.unknown(piece);
            }
            return;
        }
        if (piece.is(Sense.SINCE) && until(day)) {
            return;
        }
        walk.on();
        beside(piece, day, how(piece.sense()));
    }

    /** « from 2018 to 2020 ». */
    private boolean until(Piece from) {
        Sense then = walk.next().sense();
        Piece to = walk.at(2);
        boolean span = to.is(Sense.PERIOD) || to.is(Sense.NUMBER) && Span.isYear(to.text());
        if (then != Sense.TO && then != Sense.UNTIL || !span) {
            return false;
        }
        walk.on();
        walk.on();
        walk.on();
        Column column = dayed(from.to(to), Span.isYear(from.text()) && Span.isYear(to.text()));
        if (column != null) {
            heard.add(column, How.BETWEEN, List.of(from.text(), to.text()));
        }
        return true;
    }

    private static How how(Sense sense) {
        return switch (sense) {
            case SINCE, AT_LEAST -> How.AT_LEAST;
            case BEFORE, BELOW -> How.BELOW;
            case AFTER, ABOVE -> How.ABOVE;
            case UNTIL, AT_MOST -> How.AT_MOST;
            default -> How.IS;
        };
    }

    void during(Piece day) {
        walk.on();
        beside(day, day, How.IS);
    }

    private void beside(Piece said, Piece day, How how) {
        Column column = dayed(said.to(day), Span.isYear(day.text()));
        if (column != null) {
            heard.add(column, how, List.of(day.text()));
        }
    }

    @Nullable Column dayed(Piece said, boolean year) {
        if (heard.waitsFor(DAY)) {
            return heard.take(DAY);
        }
        if (year && heard.waitsFor(names.years()::contains)) {
            return heard.take(names.years()::contains);
        }
        return onlyDay(said, year);
    }

    /** The only column of days, or of years; which one is asked when there are several. */
    @Nullable Column onlyDay(Piece said, boolean year) {
        List<Column> days =
                Stream.concat(
                                names.columns().stream().filter(DAY),
                                year ? names.years().stream() : Stream.of())
                        .toList();
        if (days.size() == 1) {
            return days.getFirst();
        }
        if (days.isEmpty()) {
            heard.refuse("opendata.asking.refused.day", wording.written(said));
            return null;
        }
        return heard.chosen(said, days);
    }
}
