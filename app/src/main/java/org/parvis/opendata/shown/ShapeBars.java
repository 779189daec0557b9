package org.parvis.opendata.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Shape;
import org.parvis.opendata.Spread;
import org.parvis.opendata.Version;

/**
 * The shape of a column as a small drawing: bars of how its numbers lie, or one band of its most
 * frequent values. What it shows is said beside it in words.
 *
 * @param left what stands at its left end
 * @param right at its right end; empty when nothing does
 */
record ShapeBars(List<Bar> bars, String left, String right) {
    private static final double HEIGHT = 28;
    private static final String[] BAND = {"c-bar", "c-bar-2", "c-bar-soft"};

    /** A drawn bar: widths in per cent, heights in px. */
    record Bar(String css, String x, String y, String width, String height) {}

    static ShapeBars of(Version version, Column column, Words w) {
        Spread spread = version.file().spreads().get(column.name());
        if (spread != null) {
            return lying(column, spread, w);
        }
        return column.shape().listed() || column.type() == ColumnType.BOOLEAN
                ? band(column, w)
                : plain(column.shape(), w);
    }

    private static ShapeBars lying(Column column, Spread spread, Words w) {
        long most =
                Math.max(1, spread.counts().stream().mapToLong(Long::longValue).max().orElse(1));
        double slot = 100d / spread.counts().size();
        List<Bar> bars = new ArrayList<>();
        for (int part = 0; part < spread.counts().size(); part++) {
            long count = spread.counts().get(part);
            if (count > 0) {
                double height = Math.max(1.5, HEIGHT * count / most);
                bars.add(
                        new Bar(
                                "c-bar",
                                percent(slot * part),
                                px(31 - height),
                                percent(slot * .85),
                                px(height)));
            }
        }
        return new ShapeBars(
                bars, Cells.of(column, spread.least(), w), Cells.of(column, spread.most(), w));
    }

    /** The three most frequent values and, pale, all others. */
    private static ShapeBars band(Column column, Words w) {
        Shape shape = column.shape();
        List<Bar> bars = new ArrayList<>();
        double at = 0;
        for (int place = 0; place < Math.min(BAND.length, shape.most().size()); place++) {
            double width = 100d * shape.most().get(place).count() / Math.max(1, shape.filled());
            bars.add(bar(BAND[place], at, width));
            at += width;
        }
        if (at < 99.5) {
            bars.add(bar("c-track", at, 100 - at));
        }
        Shape.@Nullable Counted first = shape.most().isEmpty() ? null : shape.most().getFirst();
        String left = w.say("opendata.values", shape.different());
        return first == null || shape.most().size() > 4
                ? new ShapeBars(bars, left, "")
                : new ShapeBars(bars, said(column, first, w), last(column, w));
    }

    private static String last(Column column, Words w) {
        List<Shape.Counted> most = column.shape().most();
        return most.size() < 2 ? "" : said(column, most.getLast(), w);
    }

    private static String said(Column column, Shape.Counted one, Words w) {
        double share = (double) one.count() / Math.max(1, column.shape().filled());
        return one.value() + " " + w.percent(share);
    }

    private static Bar bar(String css, double at, double width) {
        return new Bar(css, percent(at), "14", percent(Math.max(.4, width - .8)), "16");
    }

    private static ShapeBars plain(Shape shape, Words w) {
        String many =
                shape.different() >= Shape.MANY
                        ? w.say("opendata.values.many", Shape.MANY)
                        : w.say("opendata.values", shape.different());
        return new ShapeBars(List.of(), shape.filled() == 0 ? w.say("opendata.empty") : many, "");
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value);
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
