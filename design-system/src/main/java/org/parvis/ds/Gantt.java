package org.parvis.ds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is done from when to when, in groups, quarter by quarter, with what waits for what. The
 * table beside it gives the same to whoever does not see it.
 *
 * @param from any day of the first year drawn
 * @param to any day of the last year drawn
 * @param today where the line of today stands; outside the years there is none
 * @param waits pairs of bars, counted over all groups: the second waits for the first
 */
public record Gantt(
        LocalDate from, LocalDate to, LocalDate today, List<Group> groups, List<Wait> waits) {

    private static final int LEFT = 300;
    private static final int TOP = 56;
    private static final int ROW = 40;
    private static final int LABEL = 38;
    private static final int PLOT = 816;
    private static final int WIDEST = 68;
    private static final int NARROWEST = 16;

    /** Under this width a quarter has no room for its name. */
    private static final int NAMED = 34;

    /** Bars under one name. */
    public record Group(String name, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param done per cent
     * @param late when it ends now, if that is later than it should
     * @param note a few words after its end
     */
    public record Bar(
            String label,
            LocalDate from,
            LocalDate to,
            int done,
            @Nullable LocalDate late,
            String note) {}

    /** Which bar waits for which. */
    public record Wait(int first, int then) {}

    /** A vertical line with its words. */
    public record Tick(String x, String textX, String text, boolean year) {}

    /** The name of a group above its line. */
    public record Name(int y, String text) {}

    /** A rectangle of a bar. */
    public record Box(String css, String x, String width) {}

    /** A bar as drawn. */
    public record Drawn(int y, String label, List<Box> boxes, String noteX, String note) {}

    /** A way from the end of a bar to the beginning of another, and its head. */
    public record Way(String path, String head) {}

    private int first() {
        return from.getYear();
    }

    private int quarters() {
        return 4 * (to.getYear() - first() + 1);
    }

    private double quarter() {
        return Math.clamp((double) PLOT / quarters(), NARROWEST, WIDEST);
    }

    public int width() {
        return (int) Math.ceil(LEFT + quarters() * quarter()) + 10;
    }

    public int height() {
        int bars = groups.stream().mapToInt(group -> group.bars().size()).sum();
        return TOP + groups.size() * ROW + bars * ROW + 6;
    }

    /** The years and their quarters. */
    public List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        for (int q = 0; q < quarters(); q++) {
            double x = LEFT + q * quarter();
            boolean year = q % 4 == 0;
            if (year) {
                ticks.add(new Tick(px(x), px(x + 8), String.valueOf(first() + q / 4), true));
            }
            if (quarter() >= NAMED) {
                ticks.add(new Tick(px(x), px(x + 8), String.valueOf(q % 4 + 1), false));
            }
        }
        return ticks;
    }

    /** The names of the groups. */
    public List<Name> names() {
        var names = new ArrayList<Name>();
        int y = TOP;
        for (Group group : groups) {
            names.add(new Name(y, group.name()));
            y += ROW * (1 + group.bars().size());
        }
        return names;
    }

    /** The bars, each on its own line. */
    public List<Drawn> bars() {
        var drawn = new ArrayList<Drawn>();
        int y = TOP;
        for (Group group : groups) {
            y += ROW;
            for (Bar bar : group.bars()) {
                drawn.add(drawn(y, bar));
                y += ROW;
            }
        }
        return drawn;
    }

    private Drawn drawn(int y, Bar bar) {
        var boxes = new ArrayList<Box>();
        double x = x(bar.from());
        double whole = x(bar.to().plusDays(1)) - x;
        boolean begun = bar.done() > 0 || !bar.from().isAfter(today);
        boxes.add(new Box(begun ? "c-bar-soft" : "c-plan", px(x), px(whole)));
        if (bar.done() > 0) {
            boxes.add(new Box("c-bar", px(x), px(whole * bar.done() / 100)));
        }
        double end = x + whole;
        LocalDate late = bar.late();
        if (late != null) {
            double more = Math.max(4, x(late.plusDays(1)) - end);
            boxes.add(new Box("c-late", px(end), px(more)));
            end += more;
        }
        return new Drawn(y, shortened(bar.label()), boxes, px(end + 8), bar.note());
    }

    /** The ways between bars. */
    public List<Way> ways() {
        List<Bar> all = groups.stream().flatMap(group -> group.bars().stream()).toList();
        List<Drawn> drawn = bars();
        var ways = new ArrayList<Way>();
        for (Wait wait : waits) {
            Bar before = all.get(wait.first());
            LocalDate late = before.late();
            double x = x(late == null ? before.to() : late) - 6;
            double then = x(all.get(wait.then()).from()) + 14;
            boolean down = wait.then() > wait.first();
            int begin = drawn.get(wait.first()).y() + (down ? 33 : 15);
            int end = drawn.get(wait.then()).y() + (down ? 14 : 34);
            int turn = end + (down ? -6 : 6);
            ways.add(
                    new Way(
                            "M" + px(x) + " " + begin + "V" + turn + "H" + px(then) + "V" + end,
                            "M"
                                    + px(then - 4.5)
                                    + " "
                                    + (end + (down ? -5 : 5))
                                    + "l4.5 "
                                    + (down ? "6 4.5-6z" : "-6 4.5 6z")));
        }
        return ways;
    }

    /** Where today is; nothing when it is not drawn. */
    public @Nullable String now() {
        return today.getYear() < first() || today.getYear() > to.getYear() ? null : px(x(today));
    }

    private double x(LocalDate day) {
        double years = day.getYear() - first();
        double part = (day.getDayOfYear() - 1.0) / day.lengthOfYear();
        double x = LEFT + 4 * quarter() * (years + part);
        return Math.clamp(x, LEFT, LEFT + quarters() * quarter());
    }

    private static String shortened(String label) {
        return label.length() <= LABEL ? label : label.substring(0, LABEL - 1).strip() + "…";
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
