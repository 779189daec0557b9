package org.parvis.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.kernel.Ids;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;

/**
 * A role at some places of a business × how it is held × act × the place of a file, asked of the
 * program's policy and of the database alone: whoever works at one place sees nothing of another.
 */
class EstablishmentMatrixTests {
    private static final LocalDate TODAY = MandatesFixture.TODAY;
    private static final UUID HOME = Ids.next();
    private static final List<Act> ACTS =
            List.of(Act.RECEIVE, Act.COMMUNICATE, Act.COMPLETE, Act.SEND, Act.SIGN);
    private static final List<String> SERVICES = List.of("alpha", "gamma");

    /** Where a file is. */
    private enum Where {
        NOWHERE,
        A,
        B,
        CLOSED
    }

    private static final List<Set<Where>> LIMITS =
            List.of(
                    EnumSet.noneOf(Where.class),
                    EnumSet.of(Where.A),
                    EnumSet.of(Where.A, Where.B),
                    EnumSet.of(Where.A, Where.CLOSED),
                    EnumSet.of(Where.CLOSED));

    /**
     * One business with its three places and a file of each service at each of them and at none.
     */
    private record Made(
            Set<Where> limit,
            Standing standing,
            Set<String> services,
            boolean firm,
            UUID business,
            UUID account,
            UUID mandate,
            Map<Where, UUID> places,
            Map<String, UUID> files) {
        UUID file(Where where, String service) {
            return files.getOrDefault(where + service, Ids.NIL);
        }

        UUID place(Where where) {
            return places.getOrDefault(where, Ids.NIL);
        }

        /** Written apart from the policy, so that one can tell the other wrong. */
        boolean expected(Where where, String service) {
            boolean there = limit.isEmpty() || (limit.contains(where) && where != Where.CLOSED);
            return standing == Standing.OPEN
                    && there
                    && (services.isEmpty() || services.contains(service));
        }
    }

    private static final List<Made> ALL = new ArrayList<>();
    private static MandatesFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new MandatesFixture();
        for (Set<Where> limit : LIMITS) {
            for (Standing standing : Set.of(Standing.OPEN, Standing.PROPOSED, Standing.REVOKED)) {
                for (Set<String> services : List.of(Set.<String>of(), Set.of("alpha"))) {
                    for (boolean firm : new boolean[] {false, true}) {
                        ALL.add(make(limit, standing, services, firm));
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

    private static Made make(
            Set<Where> limit, Standing standing, Set<String> services, boolean firm) {
        UUID business = Ids.next();
        UUID account = Ids.next();
        UUID holder = firm ? Ids.next() : account;
        Map<Where, UUID> places = places(business);
        Set<UUID> at = limit.stream().map(places::get).collect(Collectors.toSet());
        Mandate mandate =
                fixture.put(mandate(business, holder, firm, services, at, standing, ACTS));
        if (firm) {
            fixture.put(
                    mandate(
                            holder,
                            account,
                            false,
                            Set.of(),
                            Set.of(),
                            Standing.OPEN,
                            List.of(Act.REPRESENT)));
            fixture.send(mandate, holder, account, Set.copyOf(ACTS));
        }
        close(places.getOrDefault(Where.CLOSED, Ids.NIL));
        Map<String, UUID> files =
                SERVICES.stream()
                        .flatMap(s -> List.of(Where.values()).stream().map(w -> w + s))
                        .collect(Collectors.toMap(key -> key, key -> Ids.next()));
        return new Made(
                limit, standing, services, firm, business, account, mandate.id(), places, files);
    }

    private static Mandate mandate(
            UUID principal,
            UUID holder,
            boolean firm,
            Set<String> services,
            Set<UUID> places,
            Standing standing,
            List<Act> acts) {
        return new Mandate(
                Ids.next(),
                principal,
                PrincipalKind.BUSINESS,
                "Boulangerie",
                holder,
                "Paul",
                firm ? holder : null,
                "employee",
                services,
                places,
                Set.copyOf(acts),
                TODAY,
                TODAY.plusMonths(6),
                Proof.NONE,
                standing,
                principal,
                false,
                false);
    }

    private static Map<Where, UUID> places(UUID business) {
        Map<Where, UUID> places = new EnumMap<>(Where.class);
        for (Where where : EnumSet.of(Where.A, Where.B, Where.CLOSED)) {
            UUID id = Ids.next();
            places.put(where, id);
            fixture.scenes.in(
                    new Scene.Person(business),
                    sql ->
                            sql.sql(
                                            """
                                            insert into mandates.establishments
                                              (id, business, name, street, municipality, made_by, made_at)
                                            values (?, ?, ?, '5, rue du Four', 'Saint-Exemple', ?, now())
                                            """)
                                    .param(id)
                                    .param(business)
                                    .param(where.name())
                                    .param(business)
                                    .update());
        }
        return places;
    }

    private static void close(UUID place) {
        fixture.scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update mandates.establishments set closed_at = now(), closed_by = made_by
                                        where id = ?
                                        """)
                                .param(place)
                                .update());
    }

    private static void files() {
        List<UUID> files = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        List<String> services = new ArrayList<>();
        List<UUID> places = new ArrayList<>();
        for (Made made : ALL) {
            for (Where where : Where.values()) {
                for (String service : SERVICES) {
                    files.add(made.file(where, service));
                    owners.add(made.business());
                    services.add(service);
                    places.add(made.place(where));
                }
            }
        }
        FileRows.put(fixture.database.owner(), HOME, files, owners, services, places);
    }

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
                        cell.act().code(),
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

    @Test
    void theListOfWhoActsHoldsTheFilesOfTheirPlacesAndNoOther() {
        for (Made made : ALL) {
            Set<UUID> expected = new TreeSet<>();
            for (Where where : Where.values()) {
                for (String service : SERVICES) {
                    if (made.expected(where, service)) {
                        expected.add(made.file(where, service));
                    }
                }
            }
            List<UUID> listed =
                    fixture.scenes.reading(
                            new MandateScene.ActingFor(made.account(), made.mandate(), TODAY),
                            sql ->
                                    sql.sql("select case_file from cases.person_files")
                                            .query(UUID.class)
                                            .list());
            assertThat(listed).as("%s", made).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void whoeverActsIsToldTheirPlacesAndNoOther() {
        Establishments establishments = new Establishments(fixture.scenes, fixture.mandates);
        for (Made made : ALL) {
            Establishments.Covered covered =
                    establishments.covered(made.account(), made.business(), "alpha", Act.SEND);
            Set<UUID> expected =
                    made.places().keySet().stream()
                            .filter(where -> made.expected(where, "alpha"))
                            .map(made::place)
                            .collect(Collectors.toSet());
            assertThat(covered.places().stream().map(Establishment::id))
                    .as("%s", made)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(covered.whole())
                    .isEqualTo(made.limit().isEmpty() && made.standing() == Standing.OPEN);
        }
        assertThat(
                        establishments
                                .covered(Ids.next(), ALL.getFirst().business(), null, Act.RECEIVE)
                                .places())
                .as("a stranger is told none")
                .isEmpty();
    }

    @Test
    void anotherBusinessNeitherSeesNorClosesAPlace() {
        Made one = ALL.getFirst();
        int closed =
                fixture.scenes.in(
                        new Scene.Person(Ids.next()),
                        sql ->
                                sql.sql(
                                                "update mandates.establishments set closed_at = now(), closed_by = ?")
                                        .param(Ids.next())
                                        .update());
        assertThat(closed).isZero();
        assertThat(one.places()).hasSize(3);
    }
}
