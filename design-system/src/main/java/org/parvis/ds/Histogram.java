package org.parvis.ds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many answers came on each day, as bars from zero.
 *
 * @param counts one count a day, the first for day 1
 * @param limit the legal limit in days, none when zero; bars beyond it are late
 * @param from first day of the usual range (9 of 10), none when zero
 * @param to last day of the usual range
 */
public record Histogram(List<Integer> counts, int limit, int from, int to) {

    /** Height of the plot, in px: the label of the limit stands at its top. */
    public static final int PLOT = 156;

    private static final int TOP = 14;

    /** A drawn bar, widths in per cent, heights in px. */
    public record Bar(String css, String x, String y, String width, String height) {}

    /** A number under the axis. */
    public record Tick(String x, String text) {}

    /** The bars. */
    public List<Bar> bars() {
        var most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        var slot = 100d / Math.max(1, counts.size());
        var bars = new ArrayList<Bar>();
        for (var day = 1; day <= counts.size(); day++) {
            var count = counts.get(day - 1);
            if (count == 0) {
                continue;
            }
            var height = Math.max(1.5, (PLOT - 32d) * count / most);
            var css = limit > 0 && day > limit ? "c-bar-late" : "c-bar";
            bars.add(
                    new Bar(
                            css,
                            percent(slot * (day - 1) + slot * .1),
                            px(TOP + PLOT - height),
                            percent(slot * .8),
                            px(height)));
        }
        return bars;
    }

    /** The pale band of the usual range, if there is one. */
    public @Nullable Bar band() {
        if (from <= 0) {
            return null;
        }
        var slot = 100d / Math.max(1, counts.size());
        return new Bar(
                "c-band",
                percent(slot * (from - 1)),
                px(TOP),
                percent(slot * (to - from + 1)),
                px(PLOT));
    }

    /** Where the line of the legal limit stands, if there is one. */
    public @Nullable String limitX() {
        return limit <= 0 || limit > counts.size() ? null : percent(100d * limit / counts.size());
    }

    /** Whether the label of the limit stands before its line: after it, it would be cut. */
    public boolean labelBefore() {
        return limit * 2 > counts.size();
    }

    /** The first day, then every fifth. */
    public List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        for (var day = 1; day <= counts.size(); day += day == 1 ? 4 : 5) {
            ticks.add(new Tick(percent(100d * (day - .5) / counts.size()), Integer.toString(day)));
        }
        return ticks;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value);
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
