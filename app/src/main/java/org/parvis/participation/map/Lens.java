package org.parvis.participation.map;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The two directions of a map that was drawn: they say where any answers stand on it, also those
 * that came later. Equal maps have equal lenses.
 */
public record Lens(List<Axis> axes) {
    /** How far an answer to a statement moves somebody, from the mean of all answers to it. */
    public record Axis(String statement, double mean, double x, double y) {}

    public record Point(double x, double y) {
        public double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    static Lens of(List<String> statements, double[] means, double[] first, double[] second) {
        return new Lens(
                IntStream.range(0, means.length)
                        .mapToObj(s -> new Axis(statements.get(s), means[s], first[s], second[s]))
                        .toList());
    }

    /**
     * @param answers by statement: 1 agrees, -1 disagrees, 0 passes
     */
    public Point at(Map<String, Integer> answers) {
        double x = 0;
        double y = 0;
        int answered = 0;
        for (Axis axis : axes) {
            Integer answer = answers.get(axis.statement());
            if (answer != null) {
                x += (answer - axis.mean()) * axis.x();
                y += (answer - axis.mean()) * axis.y();
                answered++;
            }
        }
        double out = Projection.movedOut(axes.size(), answered);
        return new Point(out * x, out * y);
    }

    /** How far out whoever agrees with that statement alone stands; nothing for one unknown. */
    public double reach(String statement) {
        Point at = at(Map.of(statement, 1));
        return Math.hypot(at.x(), at.y());
    }
}
