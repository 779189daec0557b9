package org.parvis.ds;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A share over periods, in per cent from zero to a hundred, and what may come after, as a line in
 * its range. Drawn in a box of 1000 by 150 that stretches with the page.
 *
 * @param known what was measured, the oldest first
 * @param ahead what is projected, the nearest first; none when too little is known
 * @param threshold the target in per cent, none when zero
 */
public record Trend(List<Point> known, List<Ahead> ahead, double threshold) {

    private static final double WIDTH = 1000;

    /** Height of the plot, in px; the top leaves room for a label. */
    private static final double PLOT = 150;

    private static final double TOP = 22;

    /** What was measured in a period. */
    public record Point(String label, double value) {}

    /** What a period ahead may bring: the middle, and the range that holds 9 of 10. */
    public record Ahead(String label, double low, double value, double high) {}

    /** A mark on the line or a word under it. */
    public record Mark(String x, String y, String text) {}

    /** The measured line. */
    public String line() {
        var points = new ArrayList<String>();
        for (var i = 0; i < known.size(); i++) {
            points.add(at(i, known.get(i).value()));
        }
        return String.join(" ", points);
    }

    /** The projected line, from the last measure on. */
    public String ahead(ToDoubleFunction<Ahead> value) {
        var points = new ArrayList<String>();
        points.add(at(known.size() - 1, known.getLast().value()));
        for (var i = 0; i < ahead.size(); i++) {
            points.add(at(known.size() + i, value.applyAsDouble(ahead.get(i))));
        }
        return String.join(" ", points);
    }

    /** The outline of the range: along its top and back along its bottom. */
    public String band() {
        var back = new ArrayList<>(List.of(ahead(Ahead::low).split(" ")));
        return ahead(Ahead::high) + " " + back.reversed().stream().collect(joining(" "));
    }

    /** A dot for each measure. */
    public List<Mark> dots() {
        var dots = new ArrayList<Mark>();
        for (var i = 0; i < known.size(); i++) {
            dots.add(new Mark(percent(x(i)), px(y(known.get(i).value())), known.get(i).label()));
        }
        return dots;
    }

    /** As many words under the axis as there is room for. */
    public List<Mark> ticks() {
        var labels = new ArrayList<String>();
        known.forEach(point -> labels.add(point.label()));
        ahead.forEach(point -> labels.add(point.label()));
        var every = Math.max(1, (labels.size() + 5) / 6);
        var ticks = new ArrayList<Mark>();
        for (var i = 0; i < labels.size(); i += every) {
            ticks.add(new Mark(percent(x(i)), px(TOP + PLOT + 20), labels.get(i)));
        }
        return ticks;
    }

    /** Height of a share, in px from the top. */
    public String height(double share) {
        return px(y(share));
    }

    private String at(int position, double value) {
        return px(x(position)) + "," + px(y(value));
    }

    private double x(int position) {
        var slots = known.size() + ahead.size();
        return WIDTH * (position + .5) / Math.max(1, slots);
    }

    private static double y(double share) {
        return TOP + PLOT * (1 - Math.clamp(share, 0, 100) / 100);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * value / WIDTH);
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
