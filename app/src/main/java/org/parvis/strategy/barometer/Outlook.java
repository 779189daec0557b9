package org.parvis.strategy.barometer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.ds.Trend;
import org.parvis.ds.Words;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Projection;

/** What may come of a figure, in words and on its line; only where enough months say something. */
record Outlook(Words w, Projection projection, List<Figure.Point> over, int threshold) {
    private static final int AHEAD = 6;

    /** A month that is not over yet says too little, except of what stands. */
    static Optional<Outlook> of(Words w, Figure figure, List<Figure.Point> points) {
        YearMonth today = YearMonth.from(figure.period().today());
        List<Figure.Point> over =
                points.stream()
                        .filter(p -> figure.formula().standing() || p.month().isBefore(today))
                        .toList();
        Projection projection =
                Projection.of(over.stream().map(p -> p.value().percent()).toList(), AHEAD);
        return projection.says()
                ? Optional.of(new Outlook(w, projection, over, figure.aim().threshold()))
                : Optional.empty();
    }

    private YearMonth last() {
        return over.getLast().month();
    }

    List<Trend.Ahead> drawn() {
        var ahead = new ArrayList<Trend.Ahead>();
        YearMonth month = last();
        for (Projection.Range range : projection.months()) {
            month = month.plusMonths(1);
            ahead.add(new Trend.Ahead(w.month(month), range.low(), range.middle(), range.high()));
        }
        return ahead;
    }

    /** « En mai 2027 : 68 %, entre 61 et 74 % neuf fois sur dix. » */
    String sentence() {
        Projection.Range end = projection.months().getLast();
        return w.say(
                "strategy.ahead",
                w.month(last().plusMonths(AHEAD)),
                w.percent(end.middle() / 100),
                w.percent(end.low() / 100),
                w.percent(end.high() / 100));
    }

    /** How fast it would have to move to be there in a year; empty when it is there. */
    String pace() {
        double missing = threshold - over.getLast().value().percent();
        return threshold == 0 || missing <= 0
                ? ""
                : w.say("strategy.ahead.pace", threshold, w.decimal(missing / 12));
    }
}
