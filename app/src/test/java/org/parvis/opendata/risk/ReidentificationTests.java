package org.parvis.opendata.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Home;
import org.parvis.opendata.Description;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.Dropped;
import org.parvis.opendata.tables.TableMaking;
import org.parvis.opendata.tables.TableReading;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whether somebody could be found in a table is counted over every row, and never said of a value.
 */
@ProgramTest
class ReidentificationTests {
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

    @Autowired Reidentification test;
    @Autowired TableReading reading;
    @Autowired TableMaking making;

    private Dropped read(String text) throws Exception {
        return reading.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .orThrow();
    }

    private static PeopleSaid said(PeopleSaid.Rows rows, String... parts) {
        Map<String, PeopleSaid.Part> all = new HashMap<>();
        for (String part : parts) {
            String[] pair = part.split("=");
            all.put(pair[0], PeopleSaid.Part.valueOf(pair[1]));
        }
        return new PeopleSaid(rows, new UUID(0, 1), all, "");
    }

    private static PeopleSaid persons(String... parts) {
        return said(PeopleSaid.Rows.PERSONS, parts);
    }

    private RiskFound of(String text, PeopleSaid said, Version... before) throws Exception {
        Dropped table = read(text);
        return test.of(table.source(), table.columns(), said, List.of(before));
    }

    private Version published(int number, String text) throws Exception {
        Dropped table = read(text);
        String digest = making.typed(table.source(), table.columns());
        return new Version(
                new UUID(0, 1),
                "essai",
                Home.NONE,
                number,
                Description.NONE,
                new TableFile("essai.csv", "UTF-8", "comma", table.rows(), digest, 0, Map.of()),
                table.columns(),
                "",
                new UUID(0, 2),
                Instant.EPOCH);
    }

    private static List<String> told(RiskFound found) {
        return found.findings().stream()
                .map(
                        one ->
                                String.join(
                                        " ",
                                        one.kind().code(),
                                        one.column(),
                                        one.what(),
                                        String.valueOf(one.count()),
                                        String.valueOf(one.of())))
                .toList();
    }

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
    void whatNamesSomebodyIsToldByItsLineAndNeverByItsValue() throws Exception {
        RiskFound found =
                of(
                        """
                        words
                        call 418 555-0123
                        at G1R 4S9
                        write to ana@exemple.test
                        TREM 8001 0112
                        046 454 286
                        046 454 287
                        """,
                        persons("words=NEITHER"));
        assertThat(told(found))
                .contains(
                        "direct words phone 1 2",
                        "direct words postal 1 3",
                        "direct words email 1 4",
                        "direct words health 1 5",
                        "direct words insurance 1 6");
        assertThat(found.blocks()).isTrue();
        assertThat(org.parvis.opendata.Stored.written(found)).doesNotContain("ana", "555", "TREM");
    }

    @Test
    void numbersWithoutABlankAreOfPersonsWhenMostOfThemPassTheCheck() throws Exception {
        String insured = "n\n193456787\n130692544\n";
        String any = "n\n130692544\n130692545\n130692546\n130692547\n";
        assertThat(told(of(insured, persons("n=NEITHER")))).contains("direct n insurance 2 2");
        assertThat(told(of(any, persons("n=NEITHER")))).noneMatch(one -> one.startsWith("direct"));
    }

    @Test
    void aPlaceAsExactAsAHomeIsToldAndAQuarterIsNot() throws Exception {
        String exact = "lat,lon\n" + "46.81234,-71.20821\n".repeat(6);
        String rough = "lat,lon\n" + "46.81,-71.21\n".repeat(6);
        assertThat(told(of(exact, persons("lat=PERSON", "lon=PERSON"))))
                .containsExactly("place lat  5 2");
        assertThat(told(of(rough, persons("lat=PERSON", "lon=PERSON")))).isEmpty();
    }

    @Test
    void aColumnThatIsNamedAfterAPersonIsToldWhenItIsSaidToTellNothing() throws Exception {
        String text = "groupe_age,q\n" + "20-29,x\n".repeat(6);
        assertThat(told(of(text, persons("groupe_age=NEITHER", "q=PERSON"))))
                .containsExactly("named groupe_age  0 0");
    }

    @Test
    void theOnePersonWhoJoinedALargeGroupShowsBesideTheVersionBefore() throws Exception {
        String before = "q,s\n" + "x,flu\n".repeat(6) + "x,cold\n".repeat(5);
        PeopleSaid said = persons("q=PERSON", "s=SENSITIVE");
        assertThat(told(of(before, said, published(1, before)))).isEmpty();
        assertThat(told(of(before + "x,measles\n", said, published(1, before))))
                .containsExactly("came  1 1 1");
        assertThat(told(of(before + "x,cold\n".repeat(5), said, published(1, before)))).isEmpty();
        assertThat(
                        told(
                                of(
                                        "q,s\n" + "x,flu\n".repeat(6) + "x,cold\n".repeat(4),
                                        said,
                                        published(1, before))))
                .containsExactly("went  1 1 1");
    }

    @Test
    void eachVersionBeforeIsLaidBesideTheNewOneInWhatBothHave() throws Exception {
        String now = "q,n,d\n" + "x,1.50,2026-01-02\n".repeat(7);
        Version same = published(3, "d,n,q\n" + "2026-01-02,1.5,x\n".repeat(7));
        Version other = published(2, "q,n\n" + "x,one\n".repeat(7));
        Version nothing = published(1, "z\n1\n");
        Version two = published(1, "q,n,d\n" + "x,1.5,2026-01-02\n".repeat(5));
        PeopleSaid said = persons("q=PERSON");
        assertThat(told(of(now, said, same, other, nothing))).isEmpty();
        assertThat(told(of(now, said, same, two))).containsExactly("came  1 2 1");
    }

    @Test
    void aNumberOfPeopleThatIsSmallOrMovedByFewIsToldAndNoneIsNot() throws Exception {
        PeopleSaid said =
                said(PeopleSaid.Rows.COUNTS, "area=PERSON", "year=PERSON", "people=COUNT");
        String before = "area,year,people\nA,2026,20\nB,2026,0\nC,2026,9\n";
        assertThat(told(of(before, said))).isEmpty();
        assertThat(
                        told(
                                of(
                                        "area,year,people\nA,2026,22\nB,2026,0\nC,2026,3\n",
                                        said,
                                        published(1, before))))
                .containsExactly("few people  1 2", "moved people 1 1 0");
        assertThat(told(of("area,year,people\nA,2026,<5\nB,2026,\n", said, published(1, before))))
                .isEmpty();
        assertThat(told(of(before, said(PeopleSaid.Rows.COUNTS, "area=PERSON"))))
                .containsExactly("no-count   0 0");
    }

    @Test
    void nothingIsTestedWhereNobodyIsOrNobodySaid() throws Exception {
        String text = "words\nana@exemple.test\n";
        assertThat(of(text, said(PeopleSaid.Rows.OTHERS)).findings()).isEmpty();
        assertThat(of(text, PeopleSaid.NOTHING).blocks()).isFalse();
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
