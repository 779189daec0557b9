package org.parvis.opendata.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.opendata.Stored;
import org.parvis.opendata.Version;
import org.parvis.testing.ProgramTest;

/** What names a person, or shows one beside a version before, is told and never by its value. */
@ProgramTest
class WhatPointsAtSomebodyIsToldTests extends ReidentificationFixture {
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
        assertThat(Stored.written(found)).doesNotContain("ana", "555", "TREM");
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
    void homesOfPersonsAreToldAlsoWhereTheyAreShapes() throws Exception {
        String homes =
                """
                {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[-71.20821,46.81012]}}
                {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[-71,46],[-72,46]]}}
                """;
        assertThat(told(of(homes, persons())))
                .anyMatch(one -> one.startsWith("place geometry  5 "));
        assertThat(told(of(homes, said(PeopleSaid.Rows.OTHERS)))).isEmpty();
    }
}
