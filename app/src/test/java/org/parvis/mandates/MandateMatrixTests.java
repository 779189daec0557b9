package org.parvis.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.springframework.dao.DataAccessException;

/**
 * Every mandate × who × act × service, asked of the program's policy; and asked again of the
 * database alone, as a program without any policy would.
 */
class MandateMatrixTests {
    private static final LocalDate TODAY = MandatesFixture.TODAY;
    private static final UUID HOME = Ids.next();
    private static final List<Act> ACTS =
            List.of(Act.RECEIVE, Act.COMMUNICATE, Act.COMPLETE, Act.SEND, Act.SIGN);
    private static final List<String> SERVICES = List.of("alpha", "gamma");
    private static final List<Set<String>> SCOPES =
            List.of(Set.of(), Set.of("alpha"), Set.of("beta", "gamma-like"));
    private static final List<Set<Act>> GIVEN =
            List.of(
                    Set.of(Act.RECEIVE),
                    Set.of(Act.RECEIVE, Act.COMMUNICATE),
                    Set.of(Act.RECEIVE, Act.COMMUNICATE, Act.COMPLETE),
                    Set.of(Act.COMMUNICATE),
                    Set.copyOf(ACTS));

    private static MandatesFixture fixture;
    private static final List<Mandate> MANDATES = new ArrayList<>();
    private static final Map<Mandate, Map<String, UUID>> FILES = new HashMap<>();
    private static final UUID STRANGER = Ids.next();
    private static Mandate elsewhere;

    private enum Who {
        HOLDER,
        PRINCIPAL,
        STRANGER,
        /** Holds a good mandate, for somebody else. */
        HOLDER_ELSEWHERE
    }

    private record Cell(Mandate mandate, Who who, Act act, String service) {
        UUID account() {
            return switch (who) {
                case HOLDER -> holder(mandate);
                case PRINCIPAL -> mandate.onBehalf().principal();
                case STRANGER -> STRANGER;
                case HOLDER_ELSEWHERE -> holder(elsewhere);
            };
        }

        UUID presented() {
            return who == Who.HOLDER_ELSEWHERE ? elsewhere.id() : mandate.id();
        }

        UUID file() {
            return FILES.getOrDefault(mandate, Map.of()).getOrDefault(service, Ids.NIL);
        }

        /** Written apart from the policy, so that one can tell the other wrong. */
        boolean expected() {
            return who == Who.HOLDER
                    && mandate.standing() == Standing.OPEN
                    && !TODAY.isBefore(mandate.from())
                    && !TODAY.isAfter(mandate.until())
                    && (mandate.services().isEmpty() || mandate.services().contains(service))
                    && mandate.acts().contains(act);
        }
    }

    private static UUID holder(Mandate mandate) {
        UUID holder = mandate.holder();
        if (holder == null) {
            throw new IllegalStateException("every mandate of the matrix has a holder");
        }
        return holder;
    }

    @BeforeAll
    static void start() {
        fixture = new MandatesFixture();
        elsewhere = put(Standing.OPEN, TODAY, Set.of(), Set.copyOf(ACTS));
        for (Standing standing : Standing.values()) {
            for (int months : new int[] {-24, 0, 6}) {
                for (Set<String> scope : SCOPES) {
                    for (Set<Act> given : GIVEN) {
                        MANDATES.add(put(standing, TODAY.plusMonths(months), scope, given));
                    }
                }
            }
        }
        files();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static Mandate put(
            Standing standing, LocalDate from, Set<String> services, Set<Act> acts) {
        return fixture.put(
                MandatesFixture.mandate(
                        Ids.next(),
                        Ids.next(),
                        standing,
                        services,
                        acts,
                        from,
                        from.plusMonths(3)));
    }

    /** One file of each service for each principal, with one row of each kind. */
    private static void files() {
        List<UUID> files = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        List<String> services = new ArrayList<>();
        for (Mandate mandate : Stream.concat(MANDATES.stream(), Stream.of(elsewhere)).toList()) {
            for (String service : SERVICES) {
                UUID file = Ids.next();
                FILES.computeIfAbsent(mandate, m -> new HashMap<>()).put(service, file);
                files.add(file);
                owners.add(mandate.onBehalf().principal());
                services.add(service);
            }
        }
        FileRows.put(
                fixture.database.owner(),
                HOME,
                files,
                owners,
                services,
                files.stream().map(file -> Ids.NIL).toList());
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Mandate mandate : MANDATES) {
            for (Who who : Who.values()) {
                // who else presents a mandate is asked of those that are good
                if (who == Who.HOLDER || mandate.inForce(TODAY)) {
                    for (Act act : ACTS) {
                        for (String service : SERVICES) {
                            cells.add(new Cell(mandate, who, act, service));
                        }
                    }
                }
            }
        }
        return cells;
    }

    @Test
    void theMatrixHasThousandsOfCellsAndBothAnswers() {
        List<Cell> cells = cells();
        assertThat(cells).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(cells.stream().filter(Cell::expected).count()).isGreaterThan(30);
    }

    @Test
    void thePolicyOfTheProgramAnswersEachCell() {
        for (Cell cell : cells()) {
            Outcome<Mandate> answer =
                    Policy.may(
                            List.of(cell.mandate(), elsewhere),
                            cell.account(),
                            cell.mandate().onBehalf().principal(),
                            cell.service(),
                            null,
                            cell.act(),
                            TODAY);
            assertThat(answer instanceof Outcome.Ok).as("%s", cell).isEqualTo(cell.expected());
        }
    }

    @Test
    void withoutThePolicyTheDatabaseAnswersTheSameAndLeaksNoRow() {
        for (Cell cell : cells()) {
            long seen = seen(cell);
            assertThat(seen).as("%s", cell).isEqualTo(cell.expected() ? FileRows.KINDS : 0);
        }
    }

    @Test
    void withoutThePolicyNothingIsWrittenThatTheMandateDoesNotAllow() {
        for (Cell cell : cells()) {
            if (cell.act() != Act.RECEIVE) {
                long written = count(cell, FileRows.WRITTEN);
                assertThat(written).as("%s", cell).isEqualTo(cell.expected() ? 2 : 0);
            }
        }
    }

    @Test
    void whoeverMayOnlyReceiveCannotWriteWhateverTheProgramTries() {
        Cell good =
                cells().stream()
                        .filter(cell -> cell.expected() && cell.act() == Act.RECEIVE)
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> count(good, FileRows.WRITTEN))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("read-only transaction");
    }

    @Test
    void theListOfWhoActsHoldsTheFilesOfTheMandateAndNoOther() {
        for (Mandate mandate : MANDATES) {
            Set<String> expected =
                    new TreeSet<>(
                            SERVICES.stream()
                                    .filter(
                                            s ->
                                                    new Cell(mandate, Who.HOLDER, Act.RECEIVE, s)
                                                            .expected())
                                    .toList());
            List<String> listed =
                    fixture.scenes.reading(
                            new MandateScene.ActingFor(holder(mandate), mandate.id(), TODAY),
                            sql ->
                                    sql.sql("select service from cases.person_files order by 1")
                                            .query(String.class)
                                            .list());
            assertThat(listed).as("%s", mandate).containsExactlyElementsOf(expected);
        }
    }

    private static long seen(Cell cell) {
        return count(cell, FileRows.SEEN);
    }

    private static long count(Cell cell, String question) {
        return fixture.scenes.<Long>in(
                new FileScene.ActingFile(
                        cell.account(), cell.presented(), cell.file(), cell.act(), TODAY),
                sql -> sql.sql(question).param("file", cell.file()).query(Long.class).single());
    }
}
