package org.parvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.access.Findings.Fault;
import org.parvis.access.RouteTable.Route;
import org.parvis.feed.Feed;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramInPort;
import org.parvis.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each route of the program, asked for by each role: docs/security/access-matrix.md says how to
 * read it and how to add a route. {@code ./test --all} takes each language and each spelling.
 */
@Tag("installation")
@ProgramInPort
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixTests {
    private static final boolean ALL = Boolean.getBoolean("parvis.test.all");
    private static final int AT_ONCE = 4;

    @LocalServerPort int port;
    @Autowired Feed feed;
    @Autowired Members members;
    @Autowired Scenes scenes;
    @Autowired ObjectProvider<Task<?>> jobs;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private JdbcClient owner = JdbcClient.create(new PGSimpleDataSource());
    private final AccessTable table = AccessTable.read("/access/routes.txt");
    private List<Route> routes = List.of();
    private @Nullable World seeded;

    @BeforeEach
    void look(@Value("${parvis.database.url}") String url) {
        owner = TestDatabase.owner(url);
        routes = RouteTable.of(mapping);
    }

    @AfterAll
    void leave() {
        World there = seeded;
        if (there != null) {
            there.close();
        }
    }

    /** Seeded once, for whoever comes first. */
    private World world() {
        World there = seeded;
        if (there == null) {
            there = Seed.in(port, this::round);
            seeded = there;
        }
        return there;
    }

    @Test
    @Order(1)
    void eachRouteHasItsRowAndEachRowItsRoute() {
        Set<String> names = new HashSet<>();
        routes.forEach(route -> names.add(route.name()));
        assertThat(names)
                .as("lines of access/routes.txt that name no route of the program")
                .containsAll(table.rows().keySet());
        names.removeAll(table.rows().keySet());
        assertThat(names)
                .as("routes without a line: add each to access/routes.txt, under who may")
                .isEmpty();
    }

    @Test
    @Order(2)
    void eachRoleIsLetInOrTurnedAwayHoweverTheAddressIsWritten(CapturedOutput logs)
            throws Exception {
        Findings findings = new Findings();
        World world = world();
        Map<String, String> before = Everything.in(owner);
        Matrix matrix = new Matrix(routes, table, world, findings, ALL);
        together(world, findings, matrix::ask);
        SoftAssertions softly = new SoftAssertions();
        for (Fault fault : Fault.values()) {
            softly.assertThat(findings.of(fault)).as(fault.name()).isEmpty();
        }
        softly.assertThat(Everything.in(owner)).as("no refusal writes").isEqualTo(before);
        softly.assertThat(findings.cells()).isGreaterThanOrEqualTo(ALL ? 10_000 : 3_000);
        nothingPlanted(logs, softly);
        System.out.println("Access matrix: " + findings);
        softly.assertAll();
    }

    @Test
    @Order(3)
    void nobodyLearnsFromAnAnswerWhichDraftsAndFilesThereAre() throws Exception {
        NotTheirs compared = new NotTheirs(routes, table, world());
        together(world(), new Findings(), compared::ask);
        System.out.println("Not theirs beside not there: " + compared.asked());
        assertThat(compared.told()).as("whoever may not know is told").isEmpty();
        assertThat(compared.asked()).isGreaterThan(300);
    }

    /** After the matrix, which nothing may have changed; the people of its world send them. */
    @Test
    @Order(4)
    void whatNoStoreCanHoldIsTakenOutOfEveryFieldOfEveryForm() {
        EveryForm forms = new EveryForm(routes, table, world(), ALL).send();
        System.out.println("Forms sent with signs that no store can hold: " + forms.sent().size());
        assertThat(forms.broken()).isEmpty();
        assertThat(forms.sent()).hasSizeGreaterThan(75);
        assertThat(Everything.holding(EveryForm.UNFIT, owner)).isEmpty();
    }

    @Test
    @Order(5)
    void whatNoFormWouldSendBreaksAndTellsNothing(CapturedOutput logs) throws Exception {
        Findings findings = new Findings();
        try (World world = new World(port)) {
            Seed.people(world);
            SeedOfReaders.name(world);
            Fuzz fuzz = new Fuzz(routes, table, world, ALL ? 20_000 : 2_000);
            together(world, findings, fuzz::ask);
        }
        System.out.println("Fuzzed from seed " + Fuzz.SEED + ": " + findings);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(findings.of(Fault.SERVER_ERROR)).isEmpty();
        softly.assertThat(findings.of(Fault.FOREIGN_READ)).isEmpty();
        softly.assertThat(findings.requests()).isGreaterThanOrEqualTo(ALL ? 20_000 : 2_000);
        nothingPlanted(logs, softly);
        softly.assertThat(logs.getAll()).doesNotContain(Fuzz.WORD);
        softly.assertAll();
    }

    private void together(World world, Findings findings, ObjIntConsumer<Client> asks)
            throws Exception {
        try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> columns = new ArrayList<>();
            int turn = 0;
            for (String role : world.roles().keySet()) {
                int own = turn++;
                columns.add(
                        askers.submit(
                                () -> {
                                    try (Client client = client(world, role, findings)) {
                                        asks.accept(client, own);
                                    }
                                }));
            }
            for (Future<?> column : columns) {
                column.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private Client client(World world, String role, Findings findings) {
        Supplier<Long> noted =
                members.byCode(world.part(role))
                        .<Supplier<Long>>map(member -> () -> noted(member.id()))
                        .orElse(() -> -1L);
        return new Client(port, world, role, table, noted, findings);
    }

    private Long noted(UUID member) {
        return scenes.readingJob(
                sql ->
                        sql.sql("select count(*) from audit.entries where member = ?")
                                .param(member)
                                .query(Long.class)
                                .single());
    }

    /** What the program does by itself between two requests. */
    private void round() {
        feed.drain();
        jobs.stream()
                .filter(job -> job.getName().equals("intake-batches"))
                .forEach(AccessMatrixTests::run);
    }

    @SuppressWarnings("NullAway") // this job does not ask in what it runs
    private static <T> void run(Task<T> job) {
        job.execute(job.instance("now"), null);
    }

    private static void nothingPlanted(CapturedOutput logs, SoftAssertions softly) {
        for (Planted word : Planted.values()) {
            softly.assertThat(logs.getAll()).doesNotContain(word.word());
        }
    }
}
