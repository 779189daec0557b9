package org.parvis.participation.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.participation.Stance;
import org.parvis.participation.voices.Contributions;
import org.parvis.participation.voices.Contributions.Left;
import org.parvis.participation.voices.ReceiptNumber;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnCode;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A map is drawn on its days alone, of enough people, ten of whom stood on none before. */
@OwnPackTest
class DrawingsTests {
    private static final String DRAWN_ONCE = "drawn: [today-20]";
    private static final String DRAWN_TWICE = "drawn: [today-20, today-1]";

    @Autowired PackImport packs;
    @Autowired HeldConsultations consultations;
    @Autowired Askings askings;
    @Autowired Contributions contributions;
    @Autowired Drawings drawings;
    @Autowired DrawnMaps maps;
    @Autowired Scenes scenes;
    @TempDir Path folder;

    private final String code = OwnCode.after("port-");
    private int come;

    @BeforeEach
    void statementsOfThisTest() throws IOException {
        announced(DRAWN_ONCE);
    }

    @AfterEach
    void thePackAsItWas() {
        assertThat(packs.instead(Path.of("../content/quebec")).problems()).isEmpty();
    }

    private void announced(String days) throws IOException {
        Path pack = WholePack.in(folder.resolve(UUID.randomUUID().toString()));
        PortForTests.open(pack, code, "every: 7", days);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    private Consultation consultation() {
        return consultations.find(code).orElseThrow();
    }

    private Asking asking() {
        return askings.of(consultation());
    }

    private LocalDate ago(int days) {
        return consultations.today().minusDays(days);
    }

    /** So many people come that many days ago, and answer so many statements. */
    private void answer(int people, int daysAgo, int statements) {
        List<String> codes = consultation().opinions().codes();
        for (int i = 0; i < people; i++) {
            Map<String, Stance> said = new LinkedHashMap<>();
            for (int s = 0; s < statements; s++) {
                said.put(codes.get(s), come % 3 == s % 3 ? Stance.AGREE : Stance.AGAINST);
            }
            come++;
            assertThat(
                            contributions.answer(
                                    ReceiptNumber.of(UUID.randomUUID(), 2026),
                                    Contributions.Place.online(asking(), null, "fr", ago(daysAgo)),
                                    said))
                    .isEqualTo(Left.KEPT);
        }
    }

    private Optional<Integer> drawn() {
        drawings.draw();
        return maps.last(consultation()).map(DrawnMap::voters);
    }

    @Test
    void nothingIsDrawnOfFewerPeopleThanTheConsultationAsksFor() {
        answer(39, 30, 8);
        assertThat(drawn()).isEmpty();
        answer(1, 30, 8);
        assertThat(drawn()).contains(40);
    }

    @Test
    void whoAnsweredTooLittleOrCameOnTheDayItselfIsNotOnIt() {
        answer(40, 30, 14);
        answer(3, 30, 6);
        answer(3, 20, 14);
        assertThat(drawn()).contains(40);
    }

    @Test
    void itIsDrawnAgainOnTheNextDayOnlyIfTenAreNew() throws IOException {
        answer(40, 30, 14);
        assertThat(drawn()).contains(40);
        answer(12, 5, 14);
        assertThat(drawn()).as("no day has come").contains(40);
        announced(DRAWN_TWICE);
        assertThat(drawn()).contains(52);
        assertThat(drawn()).contains(52);
    }

    @Test
    void nineNewPeopleAreTooFewForAnother() throws IOException {
        answer(40, 30, 14);
        assertThat(drawn()).contains(40);
        answer(9, 5, 14);
        announced(DRAWN_TWICE);
        assertThat(drawn()).contains(40);
        answer(1, 2, 7);
        assertThat(drawn()).contains(50);
    }

    @Test
    void linesAreInTheOrderOfTheirSignsAndNotInThatInWhichPeopleCame() {
        answer(40, 30, 14);
        assertThat(drawn()).contains(40);
        assertThat(maps.answers(consultation()).orElseThrow().answers()).hasSize(40).isSorted();
    }

    @Test
    void anAnswerSentTwiceCountsOnceAndAnotherTakesItsPlace() {
        ReceiptNumber number = ReceiptNumber.of(UUID.randomUUID(), 2026);
        var place = Contributions.Place.online(asking(), null, "fr", ago(30));
        for (Stance one : List.of(Stance.AGREE, Stance.AGREE, Stance.PASS)) {
            assertThat(contributions.answer(number, place, Map.of("school", one)))
                    .isEqualTo(Left.KEPT);
        }
        assertThat(contributions.find(number).orElseThrow().opinions())
                .isEqualTo(Map.of("school", Stance.PASS));
    }

    @Test
    void nobodyLearnsFromTheRowsWhoseAnAnswerIs() {
        for (String asked :
                List.of(
                        "select contribution from participation.opinions",
                        "select said_on from participation.opinions")) {
            assertThatThrownBy(
                            () ->
                                    scenes.reading(
                                            new Scene.Public(),
                                            sql -> sql.sql(asked).query().listOfRows()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
