package org.parvis.participation.opinions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.parvis.participation.map.MapDrawing.Mark;

/** A soft line around the marks of a group, in parts of a hundred of the picture. */
final class Outline {
    private static final int AROUND = 8;
    private static final double WIDE = 2.4;
    static final double HIGH = 5;

    private Outline() {}

    private record Corner(double x, double y) {}

    /** The data of a path; empty for no mark. */
    static String path(List<Mark> marks) {
        List<Corner> hull = hull(marks);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < hull.size(); i++) {
            Corner corner = hull.get(i);
            Corner next = hull.get((i + 1) % hull.size());
            if (i == 0) {
                path.append('M').append(said(between(hull.getLast(), corner)));
            }
            path.append('Q').append(said(corner)).append(' ').append(said(between(corner, next)));
        }
        return path.append(hull.isEmpty() ? "" : "z").toString();
    }

    private static Corner between(Corner one, Corner other) {
        return new Corner((one.x + other.x) / 2, (one.y + other.y) / 2);
    }

    private static String said(Corner at) {
        return String.format(Locale.ROOT, "%.1f %.1f", at.x, at.y);
    }

    /** The corners of the smallest shape without dents around all marks, each with room. */
    private static List<Corner> hull(List<Mark> marks) {
        List<Corner> all = new ArrayList<>();
        for (Mark mark : marks) {
            for (int i = 0; i < AROUND; i++) {
                double turn = 2 * Math.PI * i / AROUND;
                all.add(
                        new Corner(
                                mark.x() + WIDE * Math.cos(turn),
                                mark.y() + HIGH * Math.sin(turn)));
            }
        }
        all.sort(Comparator.comparingDouble(Corner::x).thenComparingDouble(Corner::y));
        List<Corner> hull = new ArrayList<>(half(all));
        hull.addAll(half(all.reversed()));
        return hull;
    }

    /** One half without its last corner, which begins the other one. */
    private static List<Corner> half(List<Corner> all) {
        List<Corner> half = new ArrayList<>();
        for (Corner corner : all) {
            while (half.size() > 1
                    && turn(half.get(half.size() - 2), half.getLast(), corner) <= 0) {
                half.removeLast();
            }
            half.add(corner);
        }
        return half.isEmpty() ? half : half.subList(0, half.size() - 1);
    }

    private static double turn(Corner from, Corner by, Corner to) {
        return (by.x - from.x) * (to.y - from.y) - (by.y - from.y) * (to.x - from.x);
    }
}
