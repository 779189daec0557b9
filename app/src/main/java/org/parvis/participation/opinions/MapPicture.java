package org.parvis.participation.opinions;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.map.Lens.Point;
import org.parvis.participation.map.MapDrawing.Mark;

/**
 * The map as a page draws it: as wide as there is room, always as high. A mark is some people of
 * one group; its shape says the group. Places across are parts of the width, places down are
 * pixels.
 *
 * @param me where whoever has the receipt stands; none for anybody else
 */
record MapPicture(List<Hull> hulls, List<Placed> marks, List<Label> labels, @Nullable Placed me) {
    static final int HEIGHT = 480;
    private static final double LEFT = 6;
    private static final double WIDE = 0.88;
    private static final double TOP = 18;
    private static final double HIGH = 0.64;
    private static final int ABOVE = 12;
    private static final int BELOW = 40;
    private static final int EDGE = 14;

    /** The shapes of groups, from the largest. */
    private static final List<Shape> SHAPES =
            List.of(
                    new Shape("m-a", "h-a", "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"),
                    new Shape("m-b", "h-b", "M-4.500-4.500h9v9h-9z"),
                    new Shape("m-c", "h-c", "M0-5.500 5.500 4.500h-11z"),
                    new Shape("m-a", "h-a", "M0-6 6 0 0 6-6 0z"),
                    new Shape("m-c", "h-c", "M-5.500-2h11v4h-11z"));

    /** The colour of marks, that of the ground, and the data of a path around nothing. */
    record Shape(String css, String ground, String path) {}

    record Hull(String css, String path) {}

    /** Somewhere in the picture. */
    record Placed(Shape shape, String x, String y) {}

    record Label(int group, String x, String y) {}

    static Shape shape(int group) {
        return SHAPES.get(Math.min(group, SHAPES.size() - 1));
    }

    static MapPicture of(DrawnMap map, @Nullable Point me) {
        List<Mark> all = map.drawing().placed().stream().map(MapPicture::withRoom).toList();
        double middle = all.stream().mapToDouble(Mark::y).average().orElse(0);
        List<Hull> hulls = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int g = 0; g < map.groups().size(); g++) {
            int group = g;
            List<Mark> marks = all.stream().filter(one -> one.group() == group).toList();
            hulls.add(new Hull(shape(g).ground(), Outline.path(marks)));
            labels.add(label(g, marks, middle));
        }
        return new MapPicture(
                hulls,
                all.stream().map(one -> placed(shape(one.group()), one)).toList(),
                labels,
                me == null
                        ? null
                        : placed(shape(0), withRoom(map.drawing().place(me.x(), me.y(), 0))));
    }

    /** The same with room at the edges, for names. */
    private static Mark withRoom(Mark mark) {
        return new Mark(LEFT + WIDE * mark.x(), TOP + HIGH * mark.y(), mark.group());
    }

    private static Placed placed(Shape shape, Mark mark) {
        return new Placed(shape, across(mark.x()), down(HEIGHT * mark.y() / 100));
    }

    /** Above a group of the upper half, below one of the lower: not on the group beside it. */
    private static Label label(int group, List<Mark> marks, double middle) {
        DoubleSummaryStatistics wide = marks.stream().mapToDouble(Mark::x).summaryStatistics();
        DoubleSummaryStatistics high = marks.stream().mapToDouble(Mark::y).summaryStatistics();
        double y =
                high.getAverage() <= middle
                        ? HEIGHT * (high.getMin() - Outline.HIGH) / 100 - ABOVE
                        : HEIGHT * (high.getMax() + Outline.HIGH) / 100 + BELOW;
        return new Label(
                group,
                across(Math.clamp((wide.getMin() + wide.getMax()) / 2, EDGE, 100 - EDGE)),
                down(y));
    }

    private static String across(double part) {
        return String.format(Locale.ROOT, "%.1f%%", part);
    }

    private static String down(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
