package org.parvis.opendata.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.ProgramTest;

/** How many rows share what is known of a person is counted over every row. */
@ProgramTest
class GroupsOfFewAreCountedTests extends ReidentificationFixture {
    /** The example of L. Sweeney, k-anonymity (2002), figure 2: its k is 2. */
    private static final String SWEENEY =
            """
            race,birth,gender,zip,problem
            Black,1965,m,0214*,short breath
            Black,1965,m,0214*,chest pain
            Black,1965,f,0213*,hypertension
            Black,1965,f,0213*,hypertension
            Black,1964,f,0213*,obesity
            Black,1964,f,0213*,chest pain
            White,1964,m,0213*,chest pain
            White,1964,m,0213*,obesity
            White,1964,m,0213*,short breath
            White,1967,m,0213*,chest pain
            White,1967,m,0213*,chest pain
            """;

    @Test
    void theKnownExampleHasGroupsOfTwoAndTwoOfThemTellWhatMustNotBeLearnt() throws Exception {
        RiskFound found =
                of(
                        SWEENEY,
                        persons(
                                "race=PERSON",
                                "birth=PERSON",
                                "gender=PERSON",
                                "zip=PERSON",
                                "problem=SENSITIVE"));
        assertThat(found.groups()).isEqualTo(new RiskFound.Groups(11, 5, 2, 11));
        assertThat(found.groups().greatest()).isEqualTo(0.5);
        assertThat(found.groups().mean()).isEqualTo(5.0 / 11);
        assertThat(told(found)).containsExactly("few   11 11", "same problem  2 4");
        assertThat(found.blocks()).isTrue();
    }

    @Test
    void whatIsGroupedMorePointsAtNobody() throws Exception {
        RiskFound found = of(SWEENEY, persons("problem=SENSITIVE", "race=NEITHER", "zip=NEITHER"));
        assertThat(found.groups()).isEqualTo(new RiskFound.Groups(11, 1, 11, 0));
        assertThat(told(found)).containsExactly("no-column   0 0");
        assertThat(found.blocks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aTableOfAnyChanceIsCountedAsByHand(long seed) throws Exception {
        Random chance = new Random(seed);
        List<List<String>> rows =
                IntStream.range(0, 40 + chance.nextInt(200))
                        .mapToObj(
                                row ->
                                        List.of(
                                                cell(chance, 4),
                                                cell(chance, 1 + (int) seed),
                                                cell(chance, 3)))
                        .toList();
        RiskFound found =
                of(
                        "a,b,s\n"
                                + rows.stream()
                                        .map(row -> String.join(",", row) + "\n")
                                        .collect(Collectors.joining()),
                        persons("a=PERSON", "b=PERSON", "s=SENSITIVE"));
        Map<List<String>, List<String>> byHand = new HashMap<>();
        rows.forEach(
                row ->
                        byHand.computeIfAbsent(row.subList(0, 2), key -> new ArrayList<>())
                                .add(row.get(2)));
        assertThat(found.groups())
                .isEqualTo(
                        new RiskFound.Groups(
                                rows.size(),
                                byHand.size(),
                                byHand.values().stream().mapToLong(List::size).min().orElse(0),
                                byHand.values().stream()
                                        .mapToLong(List::size)
                                        .filter(size -> size < 5)
                                        .sum()));
        long same =
                byHand.values().stream()
                        .filter(values -> values.stream().distinct().count() < 2)
                        .filter(values -> !values.getFirst().isEmpty())
                        .count();
        assertThat(
                        found.findings().stream()
                                .filter(one -> one.kind() == Finding.Kind.SAME)
                                .mapToLong(Finding::count)
                                .sum())
                .isEqualTo(same);
    }

    private static String cell(Random chance, int many) {
        int value = chance.nextInt(many + 1);
        return value == 0 ? "" : "v" + value;
    }

    @Test
    void aGroupThatOneValueNearlyFillsIsTold() throws Exception {
        String text = "q,s\n" + "x,yes\n".repeat(19) + "x,no\n";
        assertThat(told(of(text, persons("q=PERSON", "s=SENSITIVE"))))
                .containsExactly("nearly s  1 20");
    }

    @Test
    void anEmptyCellIsAValueOfItsOwnAndAColumnWithoutAnyTellsNothing() throws Exception {
        String text = "q,s\n" + "x,\n".repeat(6) + ",\n";
        assertThat(told(of(text, persons("q=PERSON", "s=SENSITIVE")))).containsExactly("few   1 7");
        String empty = "q,s,t\n" + ",,x\n".repeat(7);
        assertThat(told(of(empty, persons("q=PERSON", "s=SENSITIVE")))).isEmpty();
    }

    @Test
    void asManyColumnsAsATableMayHaveAllPointAtAPersonWithoutTakingMoreThanMayBe()
            throws Exception {
        List<Integer> all = IntStream.range(0, 150).boxed().toList();
        String text =
                all.stream().map(n -> "k" + n).collect(Collectors.joining(","))
                        + "\n"
                        + (all.stream().map(n -> "v" + n % 7).collect(Collectors.joining(","))
                                        + "\n")
                                .repeat(2_000);
        String[] parts = all.stream().map(n -> "k" + n + "=PERSON").toArray(String[]::new);
        assertThat(told(of(text, persons(parts), published(1, text)))).isEmpty();
    }

    @Test
    void noNameOfAColumnBecomesPartOfAStatement() throws Exception {
        String names = "c1,c0,now,\"a\"\"; drop view now; --\",g,q0\n";
        String text = names + "a,b,c,d,e,f\n".repeat(6);
        PeopleSaid said = persons("c1=PERSON", "c0=SENSITIVE", "now=PERSON", "g=PERSON");
        assertThat(told(of(text, said, published(1, text)))).containsExactly("same c0  1 6");
        String other = names + "a,x,c,d,e,f\n".repeat(6);
        assertThat(of(other, persons("c1=PERSON")).groups())
                .isEqualTo(new RiskFound.Groups(6, 1, 6, 0));
    }

    @Test
    void cellsAsLongAsBooksAreCompared() throws Exception {
        String book = "x".repeat(500_000);
        String text =
                "q,s\n"
                        + IntStream.range(0, 24)
                                .mapToObj(n -> book + n % 4 + ",s" + n + "\n")
                                .collect(Collectors.joining());
        RiskFound found = of(text, persons("q=PERSON", "s=SENSITIVE"), published(1, text));
        assertThat(found.groups()).isEqualTo(new RiskFound.Groups(24, 4, 6, 0));
    }

    @Test
    void aResultIsAnotherAsSoonAsWhatIsFoundIs() throws Exception {
        RiskFound one = of(SWEENEY, persons("race=PERSON"));
        assertThat(one.digest()).isEqualTo(of(SWEENEY, persons("race=PERSON")).digest());
        assertThat(one.digest()).isNotEqualTo(of(SWEENEY, persons("zip=PERSON")).digest());
    }
}
