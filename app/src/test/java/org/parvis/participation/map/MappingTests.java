package org.parvis.participation.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.participation.map.OpinionMap.Counts;
import org.parvis.participation.offline.FileRead;

/** The same votes give the same map, and nobody stands alone on it. */
class MappingTests {
    @Test
    void peopleWhoAnswerAlikeAreOneGroup() throws IOException {
        OpinionMap map = mapped(lines());
        assertThat(map.groups()).extracting(OpinionMap.Group::size).containsExactly(20, 10);
    }

    @Test
    void theOrderOfTheFileLeavesNoMark() throws IOException {
        List<String> other = lines();
        Collections.shuffle(other, new Random(2));
        assertThat(mapped(other)).isEqualTo(mapped(lines()));
    }

    @Test
    void onePersonUnlikeAllOthersIsNoGroup() throws IOException {
        List<String> lines = lines();
        for (int s = 0; s < 10; s++) {
            lines.add("1," + s + ",999," + (s % 3 - 1));
        }
        assertThat(mapped(lines).groups())
                .allSatisfy(group -> assertThat(group.size()).isGreaterThan(1));
    }

    @Test
    void theLastVoteOnAStatementCounts() throws IOException {
        List<String> lines = lines();
        lines.addFirst("2,0,0,-1");
        assertThat(mapped(lines).statements().getFirst().counts())
                .extracting(Counts::agree)
                .containsExactly(19, 0);
    }

    @Test
    void aVoteThatIsNoneIsRefusedAtItsLine() throws IOException {
        assertThat(VotesFile.read(new StringReader("comment-id,voter-id,vote\n1,1,1\n1,2,7\n")))
                .isEqualTo(
                        new FileRead.Refused<>(
                                3, "a vote is 1 (agrees), -1 (disagrees) or 0 (passes)"));
    }

    @Test
    void aSilhouetteIsThatOfTheReference() {
        double[][] apart = {{0, 1, 3, 4}, {1, 0, 3, 4}, {3, 3, 0, 2}, {4, 4, 2, 0}};
        assertThat(Silhouette.mean(new int[] {0, 0, 1, 1}, 2, (a, b) -> apart[a][b]))
                .isCloseTo(0.5655, within(0.0001));
    }

    @Test
    void twoSharesAreComparedAsInTheReference() {
        assertThat(Describing.Measure.between(15, 24, 56, 71)).isCloseTo(-1.5141, within(0.0001));
    }

    @Test
    void aMarkIsNeverOnePerson() throws IOException {
        MapDrawing drawing = new MapDrawing(mapped(lines()));
        assertThat(drawing.peopleOfAMark()).isEqualTo(2);
        assertThat(drawing.svg("Deux groupes \"A\" & B"))
                .startsWith("<svg ")
                .contains("aria-label=\"Deux groupes &quot;A&quot; &amp; B\"")
                .satisfies(svg -> assertThat(svg.split("class=", -1)).hasSize(16));
    }

    @Test
    void theTableSaysWhatEachGroupAgreesWith() throws IOException {
        assertThat(MapTable.of(mapped(lines())).rows())
                .contains(new MapTable.Row("0", List.of(100L, 0L), 30));
    }

    /** Twenty people agree with the first half of ten statements, ten with the second half. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int p = 0; p < 30; p++) {
            for (int s = 0; s < 10; s++) {
                lines.add("1," + s + "," + p + "," + (p < 20 == s < 5 ? 1 : -1));
            }
        }
        return lines;
    }

    private static OpinionMap mapped(List<String> lines) throws IOException {
        String file = "timestamp,comment-id,voter-id,vote\n" + String.join("\n", lines);
        return switch (VotesFile.read(new StringReader(file))) {
            case FileRead.Held<Votes>(Votes votes) -> Mapping.of(votes);
            case FileRead.Refused<Votes> refused -> throw new AssertionError(refused);
        };
    }
}
