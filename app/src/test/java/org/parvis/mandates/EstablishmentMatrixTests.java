package org.parvis.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;

/**
 * A role at some places of a business × how it is held × act × the place of a file, asked of the
 * program's policy and of the database alone: whoever works at one place sees nothing of another.
 */
class EstablishmentMatrixTests extends EstablishmentFixture {
    private record Cell(Made made, Where where, Act act, String service) {
        boolean expected() {
            return made.expected(where, service);
        }

        UUID file() {
            return made.file(where, service);
        }

        @org.jspecify.annotations.Nullable
        UUID place() {
            return made.places().get(where);
        }
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Made made : ALL) {
            for (Where where : Where.values()) {
                for (Act act : ACTS) {
                    SERVICES.forEach(service -> cells.add(new Cell(made, where, act, service)));
                }
            }
        }
        return cells;
    }

    @Test
    void theMatrixHasThousandsOfCellsAndBothAnswers() {
        assertThat(cells()).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(cells().stream().filter(Cell::expected).count()).isBetween(200L, 1_000L);
    }

    @Test
    void thePolicyOfTheProgramAnswersEachCell() {
        Map<UUID, List<Mandate>> held =
                ALL.stream()
                        .collect(Collectors.toMap(Made::account, EstablishmentMatrixTests::held));
        for (Cell cell : cells()) {
            Outcome<Mandate> answer =
                    Policy.may(
                            held.getOrDefault(cell.made().account(), List.of()),
                            cell.made().account(),
                            cell.made().business(),
                            cell.service(),
                            cell.place(),
                            cell.act(),
                            TODAY);
            assertThat(answer instanceof Outcome.Ok).as("%s", cell).isEqualTo(cell.expected());
        }
    }

    private static List<Mandate> held(Made made) {
        return fixture.scenes.reading(
                new Scene.Person(made.account()),
                sql ->
                        made.firm()
                                ? ChainRows.to(sql, made.business()).stream()
                                        .flatMap(chain -> chain.whole().stream())
                                        .toList()
                                : MandateRows.held(sql, made.account(), made.business()));
    }

    @Test
    void withoutThePolicyTheDatabaseAnswersTheSameAndLeaksNoRow() {
        for (Cell cell : cells()) {
            assertThat(count(cell, FileRows.SEEN))
                    .as("%s", cell)
                    .isEqualTo(cell.expected() ? FileRows.KINDS : 0);
        }
    }

    @Test
    void withoutThePolicyNothingIsWrittenAtAnotherPlace() {
        for (Cell cell : cells()) {
            if (cell.act() != Act.RECEIVE) {
                assertThat(count(cell, FileRows.WRITTEN))
                        .as("%s", cell)
                        .isEqualTo(cell.expected() ? 2 : 0);
            }
        }
    }

    private static long count(Cell cell, String question) {
        return fixture.scenes.<Long>in(
                new FileScene.ActingFile(
                        cell.made().account(),
                        cell.made().mandate(),
                        cell.file(),
                        cell.act(),
                        TODAY),
                sql -> sql.sql(question).param("file", cell.file()).query(Long.class).single());
    }

    @Test
    void theQuestionThatSendingAsksGetsTheSameAnswer() {
        for (Cell cell : cells()) {
            OnBehalfOf whom =
                    new OnBehalfOf(cell.made().business(), cell.made().mandate(), cell.place());
            boolean admitted =
                    fixture.scenes.<Boolean>job(
                            jobs ->
                                    fixture.mandates.admits(
                                            jobs,
                                            cell.made().account(),
                                            whom,
                                            cell.service(),
                                            cell.act()));
            assertThat(admitted).as("%s", cell).isEqualTo(cell.expected());
        }
    }
}
