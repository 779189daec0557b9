package org.parvis.participation.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.parvis.participation.map.OpinionMap.Person;

/**
 * The map as SVG, in a square of a hundred parts. A mark is some people of one group, never one
 * person; its shape says the group, its class the colour that the design system gives. A table says
 * the same in words, so the picture is one image with the text that it is given.
 */
public final class MapDrawing {
    private static final int MOST_MARKS = 240;
    private static final int FEWEST_PEOPLE = 2;
    private static final int SLICES = 12;
    private static final double EDGE = 4;

    private final OpinionMap map;
    private final double left;
    private final double top;
    private final double width;
    private final double height;

    public MapDrawing(OpinionMap map) {
        this.map = map;
        List<Mark> marks = marks();
        left = marks.stream().mapToDouble(Mark::x).min().orElse(0);
        top = marks.stream().mapToDouble(Mark::y).min().orElse(0);
        width = Math.max(1e-9, marks.stream().mapToDouble(Mark::x).max().orElse(1) - left);
        height = Math.max(1e-9, marks.stream().mapToDouble(Mark::y).max().orElse(1) - top);
    }

    /** Some people of a group; from the left and from the top. */
    public record Mark(double x, double y, int group) {}

    /** The marks, in parts of a hundred of the picture. */
    public List<Mark> placed() {
        return marks().stream().map(one -> place(one.x, one.y, one.group)).toList();
    }

    /** Where a point of the map stands in the picture; one further out stands at its edge. */
    public Mark place(double x, double y, int group) {
        return new Mark(
                Math.clamp(EDGE + (x - left) / width * (100 - 2 * EDGE), 0, 100),
                Math.clamp(100 - EDGE - (y - top) / height * (100 - 2 * EDGE), 0, 100),
                group);
    }

    /** How many people a mark stands for, about. */
    public int peopleOfAMark() {
        return Math.max(FEWEST_PEOPLE, Math.ceilDiv(map.people().size(), MOST_MARKS));
    }

    /** The whole picture; {@code label} is what somebody hears who does not see it. */
    public String svg(String label) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 100 100\" aria-label=\"")
                .append(escaped(label))
                .append("\">");
        marks().forEach(mark -> draw(svg, mark));
        return svg.append("</svg>").toString();
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (int g = 0; g < map.groups().size(); g++) {
            int group = g;
            List<Person> members =
                    map.people().stream().filter(person -> person.group() == group).toList();
            addMarks(members, marks);
        }
        return marks;
    }

    /** Slices from left to right, each from top to bottom; a rest joins the mark before it. */
    private void addMarks(List<Person> members, List<Mark> marks) {
        int each = peopleOfAMark();
        int slice = Math.max(each, Math.ceilDiv(members.size(), SLICES * each) * each);
        List<Person> byX = new ArrayList<>(members);
        byX.sort(Comparator.comparingDouble(Person::x).thenComparingDouble(Person::y));
        List<Person> order = new ArrayList<>();
        for (int from = 0; from < byX.size(); from += slice) {
            byX.subList(from, Math.min(byX.size(), from + slice)).stream()
                    .sorted(Comparator.comparingDouble(Person::y))
                    .forEach(order::add);
        }
        int whole = Math.max(1, order.size() / each);
        for (int m = 0; m < whole && !order.isEmpty(); m++) {
            int end = m + 1 == whole ? order.size() : (m + 1) * each;
            marks.add(mark(order.subList(m * each, end)));
        }
    }

    private static Mark mark(List<Person> people) {
        return new Mark(
                people.stream().mapToDouble(Person::x).average().orElse(0),
                people.stream().mapToDouble(Person::y).average().orElse(0),
                people.getFirst().group());
    }

    private void draw(StringBuilder svg, Mark mark) {
        Mark placed = place(mark.x, mark.y, mark.group);
        double x = placed.x;
        double y = placed.y;
        svg.append(
                switch (mark.group) {
                    case 0 -> said("<circle class=\"m-a\" cx=\"%.1f\" cy=\"%.1f\" r=\"1\"/>", x, y);
                    case 1 ->
                            said(
                                    "<path class=\"m-b\" d=\"M%.1f %.1fm-.9-.9h1.8v1.8h-1.8z\"/>",
                                    x, y);
                    case 2 ->
                            said("<path class=\"m-c\" d=\"M%.1f %.1fm0-1.1 1.1 2h-2.2z\"/>", x, y);
                    case 3 ->
                            said(
                                    "<path class=\"m-a\" d=\"M%.1f %.1fm0-1.2 1.2 1.2-1.2 1.2-1.2-1.2z\"/>",
                                    x, y);
                    default ->
                            said(
                                    "<path class=\"m-c\" d=\"M%.1f %.1fm-1.1-.4h2.2v.8h-2.2z\"/>",
                                    x, y);
                });
    }

    private static String said(String shape, double x, double y) {
        return String.format(Locale.ROOT, shape, x, y);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
