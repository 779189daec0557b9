package org.parvis.participation.opinions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.map.Lens;
import org.parvis.participation.map.Lens.Point;
import org.parvis.participation.map.MapDrawing;
import org.parvis.participation.map.Mapping;
import org.parvis.participation.map.OpinionMap;
import org.parvis.participation.map.OpinionMap.Counts;
import org.parvis.participation.map.OpinionMap.Group;
import org.parvis.participation.map.OpinionMap.Person;
import org.parvis.participation.map.OpinionMap.Statement;

/**
 * What everybody may know of a drawing: groups, shares and the picture, none of them of fewer than
 * five people.
 *
 * @param centers where each group stands in the middle
 */
record DrawnMap(
        LocalDate day,
        int voters,
        List<Group> groups,
        List<Statement> statements,
        Lens lens,
        List<Point> centers,
        MapDrawing drawing) {
    private static final double JOINED = 0.6;
    private static final double DIVIDED = 0.3;
    private static final int MOST = 3;

    static DrawnMap of(Drawing drawing) {
        OpinionMap map = Mapping.of(drawing.votes(), drawing.seed(), Mapping.SMALLEST_PUBLISHED);
        List<Point> centers = new ArrayList<>();
        for (int g = 0; g < map.groups().size(); g++) {
            int group = g;
            List<Person> members =
                    map.people().stream().filter(one -> one.group() == group).toList();
            centers.add(
                    new Point(
                            members.stream().mapToDouble(Person::x).average().orElse(0),
                            members.stream().mapToDouble(Person::y).average().orElse(0)));
        }
        return new DrawnMap(
                drawing.day(),
                drawing.voters(),
                map.groups(),
                map.statements(),
                map.lens(),
                List.copyOf(centers),
                new MapDrawing(map));
    }

    /** The share that agrees of those of a group who saw it; none where fewer than five did. */
    static Optional<Double> share(Counts counts) {
        return counts.seen() < Mapping.SMALLEST_PUBLISHED
                ? Optional.empty()
                : Optional.of(counts.agree() / (double) counts.seen());
    }

    /** Those with which most of every group agree, first those that all share the most. */
    List<Statement> joining() {
        return some(
                one -> least(one) >= JOINED, Comparator.comparingDouble(one -> -one.consensus()));
    }

    /** Those of which groups think most unlike; nothing while there is one group. */
    List<Statement> dividing() {
        return some(one -> spread(one) >= DIVIDED, Comparator.comparingDouble(one -> -spread(one)));
    }

    private List<Statement> some(Predicate<Statement> such, Comparator<Statement> order) {
        return statements.stream()
                .filter(one -> one.counts().stream().allMatch(it -> share(it).isPresent()))
                .filter(such)
                .sorted(order)
                .limit(MOST)
                .toList();
    }

    /** All of them, first those that all share the most. */
    List<Statement> inOrder() {
        return statements.stream()
                .sorted(Comparator.comparingDouble((Statement one) -> -one.consensus()))
                .toList();
    }

    private static double least(Statement one) {
        return one.counts().stream().mapToDouble(it -> share(it).orElse(0.0)).min().orElse(0);
    }

    private static double spread(Statement one) {
        return one.counts().stream().mapToDouble(it -> share(it).orElse(0.0)).max().orElse(0)
                - least(one);
    }

    /** With how many answers somebody has a place. */
    int enough() {
        return Mapping.enough(statements.size());
    }

    /** Groups from that point, the nearest first. */
    List<Integer> nearest(Point point) {
        return IntStream.range(0, centers.size())
                .boxed()
                .sorted(Comparator.comparingDouble(g -> point.distance(centers.get(g))))
                .toList();
    }

    /** Of how many statements somebody thinks as most of a group do. */
    int alike(Map<String, Integer> said, int group) {
        return (int)
                statements.stream()
                        .filter(one -> alike(one.counts().get(group), said.get(one.id())))
                        .count();
    }

    private static boolean alike(Counts counts, @Nullable Integer said) {
        return said != null
                && said != 0
                && (said > 0
                        ? counts.agree() > counts.disagree()
                        : counts.disagree() > counts.agree());
    }
}
