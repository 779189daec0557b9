package org.parvis.participation.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A real conversation of 49,997 votes, whose groups are published; left out where it is absent. */
class PublishedGroupsTests {
    private static final Path FOLDER = Path.of("../../shared/data/polis");

    @Test
    void thePublishedGroupsAreFoundAgain() throws IOException {
        assumeTrue(Files.exists(FOLDER), "data of others are not here");
        Votes votes =
                switch (VotesFile.read(FOLDER.resolve("vtaiwan-uberx-votes.csv"))) {
                    case VotesRead.Held(Votes held) -> held;
                    case VotesRead.Refused refused -> throw new AssertionError(refused);
                };
        OpinionMap map = Mapping.of(votes);
        assertThat(map.groups()).hasSize(2);
        assertThat(agreement(map, published())).isGreaterThan(0.9);
    }

    private static Map<String, String> published() throws IOException {
        Map<String, String> groups = new HashMap<>();
        for (String line :
                Files.readAllLines(FOLDER.resolve("vtaiwan-uberx-participants-votes.csv"))) {
            String[] cells = line.split(",", 3);
            if (!cells[1].isEmpty()) {
                groups.put(cells[0], cells[1]);
            }
        }
        return groups;
    }

    /** The adjusted Rand index of people who are in both. */
    private static double agreement(OpinionMap map, Map<String, String> published) {
        Map<String, Integer> both = new TreeMap<>();
        Map<String, Integer> ours = new TreeMap<>();
        Map<String, Integer> theirs = new TreeMap<>();
        for (OpinionMap.Person person : map.people()) {
            String other = published.get(person.id());
            if (other != null) {
                both.merge(person.group() + " " + other, 1, Integer::sum);
                ours.merge("" + person.group(), 1, Integer::sum);
                theirs.merge(other, 1, Integer::sum);
            }
        }
        double people = ours.values().stream().mapToInt(n -> n).sum();
        double chance = pairs(ours) * pairs(theirs) / (people * (people - 1) / 2);
        return (pairs(both) - chance) / ((pairs(ours) + pairs(theirs)) / 2 - chance);
    }

    private static double pairs(Map<String, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }
}
