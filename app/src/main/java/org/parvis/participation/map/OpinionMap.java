package org.parvis.participation.map;

import java.util.List;

/**
 * A map of opinions. Groups are numbered from the largest; one group alone means that no parting
 * holds.
 *
 * @param silhouette how well the groups are apart, from -1 to 1; zero for one group
 * @param lens where answers stand on it, whoever gives them
 */
public record OpinionMap(
        double silhouette,
        List<Group> groups,
        List<Person> people,
        List<Statement> statements,
        Lens lens) {
    /** Somebody who answered enough to stand on the map. */
    public record Person(String id, double x, double y, int group) {}

    /** What sets a group apart, the strongest first. */
    public record Group(int size, List<Apart> apart) {}

    /** A statement that a group sees unlike the others: {@code agrees}, or disagrees. */
    public record Apart(String statement, boolean agrees, double strength) {}

    /**
     * @param consensus how likely each group agrees, all together (group-informed consensus)
     * @param counts of each group
     */
    public record Statement(String id, double consensus, List<Counts> counts) {}

    /** How many of a group agree, disagree and saw the statement. */
    public record Counts(int agree, int disagree, int seen) {
        Counts plus(Counts other) {
            return new Counts(agree + other.agree, disagree + other.disagree, seen + other.seen);
        }

        Counts minus(Counts other) {
            return new Counts(agree - other.agree, disagree - other.disagree, seen - other.seen);
        }

        Counts turned() {
            return new Counts(disagree, agree, seen);
        }
    }
}
