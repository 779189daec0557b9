package org.parvis.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every part of a form that was sent has one place; what is put in one leaves all others. */
class AnswerPlacesTests {
    private static final Map<String, Object> ANSWERS =
            Map.of(
                    "tie", "parent",
                    "proofs", List.of("a/1/un.pdf", "b/2/deux.pdf"),
                    "children",
                            List.of(
                                    Map.of("name", "Léa", "medicines", List.of()),
                                    Map.of(
                                            "name",
                                            "Tom",
                                            "medicines",
                                            List.of(Map.of("medicine", "Ventolin")))));

    @Test
    void aPlaceNamesAnAnswerARowAnAnswerOfARowOrAFile() {
        assertThat(AnswerAt.of("tie").in(ANSWERS)).isEqualTo("parent");
        assertThat(AnswerAt.of("proofs.f2").in(ANSWERS)).isEqualTo("b/2/deux.pdf");
        assertThat(AnswerAt.of("children.r2.name").in(ANSWERS)).isEqualTo("Tom");
        assertThat(AnswerAt.of("children.r2.medicines.r1").in(ANSWERS))
                .isEqualTo(Map.of("medicine", "Ventolin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "-",
                "tie.r1",
                "tie.f1",
                "children.r0",
                "children.r3",
                "children.r-1",
                "children.f1",
                "children.r2.",
                "children.r2.age",
                "children.r999999",
                "proofs.r1",
                "proofs.f3",
                "proofs.f1.name",
                "children.r1.medicines.r1",
                "children..r1",
                "r1.r1",
                "children.r99999999999",
                "tie.",
                "children.R1",
                "children.r1 "
            })
    void nothingStandsInAPlaceThatNobodyFilledIn(String place) {
        AnswerAt at = AnswerAt.of(place);
        assertThat(at.in(ANSWERS)).isNull();
        if (at.steps().size() > 1) {
            Map<String, Object> rows = new LinkedHashMap<>(at.put(ANSWERS, null));
            assertThat(rows).isEqualTo(ANSWERS);
        }
    }

    @Test
    void aRowAndWhatStandsInItMeetAndTwoRowsDoNot() {
        AnswerAt row = AnswerAt.of("children.r1");
        assertThat(row.meets(AnswerAt.of("children.r1.name"))).isTrue();
        assertThat(AnswerAt.of("children.r1.name").meets(row)).isTrue();
        assertThat(row.meets(AnswerAt.of("children.r10"))).isFalse();
        assertThat(row.meets(AnswerAt.of("children.r2.name"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsPutInOnePlaceStandsThereAndNowhereElse(long seed) {
        Random random = new Random(seed);
        Map<String, Object> answers = answers(random, 2);
        List<String> places = places("", answers);
        for (String changed : places) {
            Object value = AnswerAt.of(changed).isRow() ? Map.of("q0", "new") : "new/1/new";
            Map<String, Object> after = AnswerAt.of(changed).put(answers, value);
            assertThat(AnswerAt.of(changed).in(after)).isEqualTo(value);
            for (String other : places) {
                if (!AnswerAt.of(other).meets(AnswerAt.of(changed))) {
                    assertThat(AnswerAt.of(other).in(after))
                            .isEqualTo(AnswerAt.of(other).in(answers));
                }
            }
        }
    }

    private static Map<String, Object> answers(Random random, int depth) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            answers.put("q" + i, answer(random, depth));
        }
        return answers;
    }

    private static Object answer(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 2 : 3);
        if (kind == 0) {
            return "text" + random.nextInt(9);
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            list.add(kind == 1 ? "id" + i + "/1/name" : answers(random, depth - 1));
        }
        return list;
    }

    private static List<String> places(String before, Map<?, ?> answers) {
        List<String> places = new ArrayList<>();
        answers.forEach(
                (name, answer) -> {
                    places.add(before + name);
                    if (answer instanceof List<?> list) {
                        for (int i = 1; i <= list.size(); i++) {
                            boolean row = list.get(i - 1) instanceof Map<?, ?>;
                            String place = before + name + (row ? ".r" : ".f") + i;
                            places.add(place);
                            if (list.get(i - 1) instanceof Map<?, ?> inside) {
                                places.addAll(places(place + ".", inside));
                            }
                        }
                    }
                });
        return places;
    }
}
