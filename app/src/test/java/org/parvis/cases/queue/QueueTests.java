package org.parvis.cases.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.audit.Reads;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.desk.ExportFormat;
import org.parvis.cases.desk.TestRoster;
import org.parvis.cases.spi.State;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.parvis.testing.SqlCounter;

/** The queue on a real database: every page, every order, both ways, under row-level security. */
class QueueTests {
    private static final int FILES = 437;
    private static final long SEED = 20261124;
    private static final Words FR = MessageCatalogue.fromClassPath().forLanguage("fr");

    private static CasesFixture cases;
    private static final QueueRows ROWS = new QueueRows(TestRoster.of());
    private static LocalDate today;
    private static UUID me;

    @BeforeAll
    static void start() {
        cases = new CasesFixture();
        today = cases.acting.today();
        me = cases.agent.member();
        Random random = new Random(SEED);
        for (int i = 0; i < FILES; i++) {
            insert(cases.home, random, "Objet " + i);
        }
        insert(new Home(Ids.next()), random, "D'un autre organisme");
    }

    @AfterAll
    static void stop() {
        cases.close();
    }

    @Test
    void walkingThePagesGivesEveryRowOnceAndInOrder() {
        for (QueueView view : QueueView.values()) {
            for (QueueOrder order : QueueOrder.values()) {
                QueueQuery query = query(view, order);
                if (query.order() != order) {
                    continue;
                }
                List<QueueRow> walked = walk(query, false);
                assertThat(walked).doesNotHaveDuplicates().isSortedAccordingTo(inOrder(order));
                assertThat(walked).hasSize(expected(view));
                assertThat(walk(query, true)).isEqualTo(walked);
            }
        }
    }

    @Test
    void filtersKeepOnlyWhatTheySay() {
        QueueQuery query =
                QueueQuery.of("all", "me", "in-review", Channel.MAIL.code(), null, null, null);
        assertThat(walk(query, false))
                .isNotEmpty()
                .allSatisfy(
                        row -> {
                            assertThat(row.assignee()).isEqualTo(me);
                            assertThat(row.state()).isEqualTo(State.IN_REVIEW);
                            assertThat(row.channel()).isEqualTo("mail");
                        });
    }

    @Test
    void aServiceIsAFilterAndTheAddressSaysWhatIsShown() {
        QueueQuery query = QueueQuery.parse("?service=access-request&col=due&col=service&who=me");
        assertThat(walk(query, false)).isNotEmpty();
        assertThat(walk(QueueQuery.parse("?service=another"), false)).isEmpty();
        assertThat(query.columns()).containsOnly(QueueColumn.DUE, QueueColumn.SERVICE);
        assertThat(QueueQuery.parse(query.address())).isEqualTo(query);
        assertThat(QueueQuery.parse("?col=nope&service=';drop").columns())
                .isEqualTo(QueueColumn.USUAL);
    }

    @Test
    void aViewIsKeptUnderItsNameForItsMemberOnly() {
        SavedViews views = new SavedViews(cases.scenes, cases.acting);
        assertThat(views.save(cases.agent, "  Les  miens ", "?who=me&q=tremblay&after=x~y"))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(views.save(cases.agent, "Les miens", "?who=me&col=due"))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(kept(cases.agent))
                .singleElement()
                .satisfies(
                        view -> {
                            assertThat(view.name()).isEqualTo("Les miens");
                            assertThat(view.query().address()).isEqualTo("?who=me&col=due");
                        });
        assertThat(kept(new Actor.Agent(Ids.next(), cases.home, Role.AGENT))).isEmpty();
        assertThat(views.save(cases.agent, " ", "")).isInstanceOf(Outcome.Refused.class);
        assertThat(views.save(cases.agent, "x".repeat(61), "")).isInstanceOf(Outcome.Refused.class);
        views.remove(cases.agent, kept(cases.agent).getFirst().id());
        assertThat(kept(cases.agent)).isEmpty();
    }

    private static List<SavedViews.Saved> kept(Actor.Agent agent) {
        return cases.scenes.reading(
                new MemberScene.Agent(agent.home(), agent.member()),
                sql -> SavedViews.of(sql, agent));
    }

    @Test
    void anotherBodySeesNothing() {
        Actor.Agent stranger = new Actor.Agent(Ids.next(), new Home(Ids.next()), Role.AGENT);
        QueueQuery query = query(QueueView.ALL, QueueOrder.DUE);
        assertThat(page(cases.scenes, stranger, query).rows()).isEmpty();
    }

    @Test
    void aHandMadeAddressGetsTheFirstPage() {
        QueueQuery query =
                QueueQuery.of("nope", "x", "y", "z", "w", "2026-99-99~no", "'; drop table");
        assertThat(query).isEqualTo(query(QueueView.ALL, QueueOrder.DUE));
        assertThat(QueueQuery.of(null, null, null, null, null, "2026-01-01~" + me, null).place())
                .isNotNull();
    }

    @Test
    void aPageIsThreeStatementsOfItsOwn() throws Exception {
        SqlCounter counter = new SqlCounter(cases.database.app());
        Scenes counted = Scenes.over(counter.source(), cases.database.jobs());
        Queue queue =
                new Queue(
                        new QueueReading(counted, ROWS, cases.journal(counted)),
                        cases.calendars,
                        TestRoster.of(),
                        List::of,
                        cases.acting);
        QueueQuery query = query(QueueView.ALL, QueueOrder.DUE);
        List<String> statements =
                counter.during(
                        () ->
                                assertThat(
                                                queue.page(
                                                                cases.agent,
                                                                query,
                                                                Queue.Told.NOTHING,
                                                                FR)
                                                        .groups())
                                        .isNotEmpty());
        assertThat(statements).as("scene, rows, counts, kept views, journal").hasSize(5);
    }

    @Test
    void anExportHoldsEveryRowInEachFormatAndTheJournalEveryFile() throws Exception {
        QueueQuery query = query(QueueView.ALL, QueueOrder.DUE);
        int rows = expected(QueueView.ALL);
        assertThat(exported(query, ExportFormat.CSV, rows).lines()).hasSize(rows + 1);
        assertThat(
                        new tools.jackson.databind.json.JsonMapper()
                                .readTree(exported(query, ExportFormat.JSON, rows)))
                .hasSize(rows)
                .allSatisfy(row -> assertThat(row.get("reference").asString()).hasSize(11));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export().write(cases.agent, query, ExportFormat.ZIP, FR, out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("dossiers.csv");
            assertThat(zip.getNextEntry().getName()).isEqualTo("dossiers.json");
            assertThat(zip.getNextEntry().getName()).isEqualTo("ids.txt");
            Set<String> ids =
                    new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .collect(java.util.stream.Collectors.toSet());
            assertThat(ids).hasSize(rows);
            assertThat(noted()).isEqualTo(ids);
        }
    }

    @Test
    void anEmptyExportIsStillWhole() throws Exception {
        QueueQuery nothing = QueueQuery.parse("?service=another");
        assertThat(exported(nothing, ExportFormat.JSON, 0)).isEqualToIgnoringWhitespace("[]");
        assertThat(exported(nothing, ExportFormat.CSV, 0).lines()).hasSize(1);
    }

    private static QueueExport export() {
        return new QueueExport(
                cases.scenes,
                ROWS,
                TestRoster.of(),
                new ExportReading(
                        cases.scenes,
                        ROWS,
                        cases.journal(cases.scenes),
                        new Reads(cases.scenes),
                        cases.acting),
                cases.acting);
    }

    private static String exported(QueueQuery query, ExportFormat format, int rows)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(export().write(cases.agent, query, format, FR, out)).isEqualTo(rows);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The files that the journal names for the latest export. */
    private static Set<String> noted() {
        return cases.database
                .owner()
                .sql(
                        """
                        select unnest(files)::text from audit.entries
                        where id = (select id from audit.entries where kind = 'export' order by id desc limit 1)
                        """)
                .query(String.class)
                .set();
    }

    private static List<QueueRow> walk(QueueQuery first, boolean back) {
        List<QueueRow> all = new ArrayList<>();
        QueueQuery query = first;
        QueueRows.Slice slice = page(cases.scenes, cases.agent, query);
        all.addAll(slice.rows());
        QueueRows.Slice last = slice;
        while (last.after()) {
            query = first.from(QueueQuery.Place.of(last.rows().getLast(), first.order()), false);
            last = page(cases.scenes, cases.agent, query);
            all.addAll(last.rows());
        }
        return back ? backFrom(first, last) : all;
    }

    private static List<QueueRow> backFrom(QueueQuery first, QueueRows.Slice last) {
        List<QueueRow> all = new ArrayList<>(last.rows());
        QueueRows.Slice slice = last;
        while (slice.before()) {
            QueueQuery.Place place = QueueQuery.Place.of(slice.rows().getFirst(), first.order());
            slice = page(cases.scenes, cases.agent, first.from(place, true));
            all.addAll(0, slice.rows());
        }
        return all;
    }

    private static QueueRows.Slice page(Scenes scenes, Actor.Agent agent, QueueQuery query) {
        return scenes.reading(
                new MemberScene.Agent(agent.home(), agent.member()),
                sql -> ROWS.page(sql, agent, query, today));
    }

    private static QueueQuery query(QueueView view, QueueOrder order) {
        return QueueQuery.of(view.code(), null, null, null, order.code(), null, null);
    }

    private static Comparator<QueueRow> inOrder(QueueOrder order) {
        Comparator<QueueRow> by =
                Comparator.<QueueRow, String>comparing(order::key)
                        .thenComparing(row -> row.file().toString());
        return order.ascending() ? by : by.reversed();
    }

    /** Counted another way, over the owner's connection. */
    private static int expected(QueueView view) {
        return cases.database
                .owner()
                .sql(
                        "select count(*) from cases.work_items where home = :home and "
                                + view.condition())
                .param("home", cases.home.id())
                .param("today", today)
                .param("soon", today.plusDays(QueueRows.SOON))
                .param("me", me)
                .query(Integer.class)
                .single();
    }

    private static void insert(Home home, Random random, String title) {
        State state =
                random.nextInt(5) == 0
                        ? State.CLOSED
                        : List.of(State.values()).get(random.nextInt(6));
        boolean sign = state.open() && random.nextInt(6) == 0;
        cases.database
                .owner()
                .sql(
                        """
                        insert into cases.work_items (home, case_file, reference, service, title,
                          requester, channel, state, step, to_sign, received_on, due_on, allowed, assignee,
                          unread, open, updated_at, remind_on)
                        values (:home, :file, :reference, 'access-request', :title, 'C. T.',
                          :channel, :state, :step, :sign, :received, :due, 20, :assignee, :unread, :open,
                          :at, :again)
                        """)
                .param("home", home.id())
                .param("file", UUID.randomUUID())
                .param("reference", Reference.next())
                .param("title", title)
                .param("channel", List.of(Channel.values()).get(random.nextInt(6)).code())
                .param("state", state.name())
                .param("step", sign ? "to-sign" : state.code())
                .param("sign", sign)
                .param("received", today.minusDays(random.nextInt(25)))
                .param("due", today.plusDays(random.nextInt(30) - 10))
                .param("assignee", random.nextInt(3) == 0 ? me : null, java.sql.Types.OTHER)
                .param(
                        "again",
                        random.nextInt(3) == 0 ? today.plusDays(random.nextInt(20) - 9) : null,
                        java.sql.Types.DATE)
                .param("unread", random.nextInt(4) == 0)
                .param("open", state.open())
                .param(
                        "at",
                        OffsetDateTime.of(
                                2026, 11, 1 + random.nextInt(3), 8, 0, 0, 0, ZoneOffset.UTC))
                .update();
    }
}
