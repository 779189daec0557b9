package org.parvis.participation.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.participation.Stance;
import org.parvis.participation.map.Mapping;
import org.parvis.participation.map.OpinionMap.Group;

/** What everybody is shown of a drawing: nobody by themselves, and nothing of fewer than five. */
class DrawnMapTests {
    private static final List<String> STATEMENTS =
            List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    private static final Words W = MessageCatalogue.fromClassPath().forLanguage("fr");

    @Test
    void threeWaysOfAnsweringAreThreeGroups() {
        DrawnMap map = DrawnMap.of(three());
        assertThat(map.groups()).extracting(Group::size).containsExactly(20, 16, 12);
        assertThat(map.joining()).extracting(one -> one.id()).containsExactlyInAnyOrder("i", "j");
        assertThat(map.dividing()).hasSize(3);
    }

    @Test
    void fewerThanFivePeopleAreNoGroup() {
        List<String> lines = new ArrayList<>(Collections.nCopies(30, "++++----++"));
        lines.addAll(Collections.nCopies(4, "----++++--"));
        assertThat(DrawnMap.of(drawing(lines)).groups())
                .allSatisfy(one -> assertThat(one.size()).isGreaterThanOrEqualTo(5));
    }

    @Test
    void peopleWhoAllAnswerTheSameAreOneGroup() {
        DrawnMap map = DrawnMap.of(drawing(Collections.nCopies(30, "++++----++")));
        assertThat(map.groups()).extracting(Group::size).containsExactly(30);
        assertThat(map.dividing()).isEmpty();
        assertThat(MapPicture.of(map, null).hulls()).hasSize(1);
    }

    @Test
    void aShareOfFewerThanFiveIsNotTold() {
        List<String> lines = new ArrayList<>(Collections.nCopies(30, "++++----+."));
        lines.addAll(Collections.nCopies(4, "++++----++"));
        DrawnMap map = DrawnMap.of(drawing(lines));
        assertThat(map.statements().getLast().counts())
                .allSatisfy(one -> assertThat(DrawnMap.share(one)).isEmpty());
        assertThat(map.joining()).extracting(one -> one.id()).doesNotContain("j");
    }

    @Test
    void whoeverAnswersLikeAGroupStandsInIt() {
        DrawnMap map = DrawnMap.of(three());
        assertThat(You.of(map, said("++++----++"), W).said())
                .contains("dans le groupe A", "sur 10 des 10 énoncés");
        assertThat(You.of(map, said("----++++++"), W).said()).contains("dans le groupe B");
        assertThat(You.of(map, said("++--++--+."), W).said()).contains("dans le groupe C");
        assertThat(You.of(map, said("++++......"), W).at()).as("too few answers").isNull();
    }

    @Test
    void aPictureHasAHullAndANameForEachGroup() {
        DrawnMap map = DrawnMap.of(three());
        MapPicture picture = MapPicture.of(map, null);
        assertThat(picture.hulls()).hasSize(3).allMatch(one -> one.path().endsWith("z"));
        assertThat(picture.labels()).hasSize(3);
        assertThat(picture.marks().size()).isLessThanOrEqualTo(map.voters() / 2);
        assertThat(picture.me()).isNull();
    }

    private static Drawing three() {
        List<String> lines = new ArrayList<>();
        lines.addAll(like("++++----++", 20));
        lines.addAll(like("----++++++", 16));
        lines.addAll(like("++--++--++", 12));
        return drawing(lines);
    }

    /** So many who answer like that, but that each passes on one statement. */
    private static List<String> like(String line, int people) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            StringBuilder one = new StringBuilder(line);
            one.setCharAt(i % line.length(), '0');
            lines.add(one.toString());
        }
        return lines;
    }

    private static Drawing drawing(List<String> lines) {
        return new Drawing(
                UUID.randomUUID(),
                LocalDate.of(2026, 12, 1),
                lines.size(),
                Mapping.SEED,
                STATEMENTS,
                lines.stream().sorted().toList());
    }

    private static Map<String, Stance> said(String line) {
        Map<String, Stance> said = new HashMap<>();
        for (int s = 0; s < line.length(); s++) {
            for (Stance one : Stance.values()) {
                if (Drawing.sign(one) == line.charAt(s)) {
                    said.put(STATEMENTS.get(s), one);
                }
            }
        }
        return said;
    }
}
