package org.parvis.ds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The signature of Parvis: time, or progress, built of stones along an arch. Two legs and half a
 * circle, cut in equal stones with an equal joint; drawn on the server, so that it is there without
 * script.
 */
public record Arch(List<ArchStone> stones, int width, int height) {

    private static final int MARGIN = 4;
    private static final int SAMPLES = 6;
    private static final int LONGEST_SIDE = 9;

    /** The legal clock: one thin stone a day. */
    public static Arch clock(List<Stone> days) {
        return draw(days, new Shape(118, 30, 64, 3));
    }

    /** The strategy: one large stone a target. */
    public static Arch targets(List<Stone> targets) {
        return draw(targets, new Shape(120, 42, 46, 4));
    }

    private static Arch draw(List<Stone> days, Shape shape) {
        var stones = new ArrayList<ArchStone>();
        var length = shape.length();
        var size = (length - shape.joint() * (days.size() - 1)) / Math.max(1, days.size());
        for (var i = 0; i < days.size(); i++) {
            var from = i * (size + shape.joint());
            stones.add(stone(days.get(i), from, from + size, shape));
        }
        return new Arch(
                List.copyOf(stones),
                2 * (MARGIN + shape.outer()),
                MARGIN + shape.outer() + shape.leg() + 8);
    }

    private static ArchStone stone(Stone kind, double from, double to, Shape shape) {
        var path = new StringBuilder("M");
        // a stone of many days' length follows the curve as closely as a thin one
        int samples = Math.max(SAMPLES, (int) Math.ceil((to - from) / LONGEST_SIDE));
        for (var i = 0; i <= samples; i++) {
            path.append(i == 0 ? "" : "L").append(shape.at(from + (to - from) * i / samples, 0));
        }
        for (var i = samples; i >= 0; i--) {
            path.append('L').append(shape.at(from + (to - from) * i / samples, 1));
        }
        var middle = shape.at((from + to) / 2, 0.5).split(" ");
        return new ArchStone(
                "s-" + kind.css(),
                path.append('z').toString(),
                middle[0],
                number(Double.parseDouble(middle[1]) + 5));
    }

    private static String number(double value) {
        var rounded = Math.round(value * 10) / 10d;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    /** Outer radius, thickness, height of the legs and joint, in drawing units. */
    private record Shape(int outer, int depth, int leg, int joint) {

        /** Length of the middle line, so that stones look equal on the legs and on the curve. */
        double length() {
            return 2 * leg + Math.PI * (outer - depth / 2d);
        }

        /** A point at a distance along the arch; depth 0 is the outer edge, 1 the inner one. */
        String at(double distance, double inward) {
            double centre = MARGIN + outer;
            double radius = outer - depth * inward;
            double curve = Math.PI * (outer - depth / 2d);
            if (distance <= leg) {
                return point(centre - radius, centre + leg - distance);
            }
            if (distance >= leg + curve) {
                return point(centre + radius, centre + (distance - leg - curve));
            }
            var angle = Math.PI * (distance - leg) / curve;
            return point(centre - radius * Math.cos(angle), centre - radius * Math.sin(angle));
        }

        private static String point(double x, double y) {
            return number(x) + " " + number(y);
        }
    }
}
