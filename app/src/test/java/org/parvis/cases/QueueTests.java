package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.SqlCounter;

/** The queue on a real database: every page, every order, both ways, under row-level security. */
class QueueTests {
    private static final int FILES = 437;
    private static final long SEED = 20261124;
    private static final Words FR = MessageCatalogue.fromClassPath().forLanguage("fr");

    private static CasesFixture cases;
    private static final QueueRows ROWS = new QueueRows();
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
    void aPageIsTwoStatementsOfItsOwn() throws Exception {
        SqlCounter counter = new SqlCounter(cases.database.app());
        Scenes counted = Scenes.over(counter.source(), cases.database.jobs());
        Queue queue =
                new Queue(
                        new QueueReading(counted, ROWS, cases.journal(counted)),
                        cases.calendars,
                        new Roster(),
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
        assertThat(statements).as("scene, rows, counts, journal").hasSize(4);
    }

    @Test
    void theExportHoldsEveryRowAndNoFormula() {
        StringWriter out = new StringWriter();
        QueueExport export =
                new QueueExport(
                        cases.scenes,
                        ROWS,
                        new Roster(),
                        new QueueReading(cases.scenes, ROWS, cases.journal(cases.scenes)),
                        cases.acting);
        int written = export.write(cases.agent, query(QueueView.ALL, QueueOrder.DUE), FR, out);
        assertThat(written).isEqualTo(expected(QueueView.ALL));
        assertThat(out.toString().lines()).hasSize(written + 1);
        assertThat(QueueExport.safe("=1+1")).isEqualTo("'=1+1");
        assertThat(QueueExport.safe("@x")).isEqualTo("'@x");
        assertThat(QueueExport.safe("Contrat")).isEqualTo("Contrat");
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
                new Scene.Agent(agent.home(), agent.member()),
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
        State state = random.nextInt(5) == 0 ? State.CLOSED : State.values()[random.nextInt(6)];
        boolean sign = state.open() && random.nextInt(6) == 0;
        cases.database
                .owner()
                .sql(
                        """
                        insert into cases.work_items (home, case_file, reference, service, title,
                          requester, channel, state, step, received_on, due_on, allowed, assignee,
                          unread, open, updated_at)
                        values (:home, :file, :reference, 'access-request', :title, 'C. T.',
                          :channel, :state, :step, :received, :due, 20, :assignee, :unread, :open,
                          :at)
                        """)
                .param("home", home.id())
                .param("file", UUID.randomUUID())
                .param("reference", Reference.next())
                .param("title", title)
                .param("channel", Channel.values()[random.nextInt(6)].code())
                .param("state", state.name())
                .param("step", sign ? "to-sign" : state.code())
                .param("received", today.minusDays(random.nextInt(25)))
                .param("due", today.plusDays(random.nextInt(30) - 10))
                .param("assignee", random.nextInt(3) == 0 ? me : null, java.sql.Types.OTHER)
                .param("unread", random.nextInt(4) == 0)
                .param("open", state.open())
                .param(
                        "at",
                        OffsetDateTime.of(
                                2026, 11, 1 + random.nextInt(3), 8, 0, 0, 0, ZoneOffset.UTC))
                .update();
    }

    /** Everybody has the same name here. */
    private record Roster() implements TeamRoster {
        @Override
        public String name(UUID member) {
            return "Agente A. B.";
        }

        @Override
        public List<Colleague> colleagues(Home home, LocalDate day) {
            return List.of();
        }

        @Override
        public boolean mayDecide(Actor.Agent agent, LocalDate day) {
            return false;
        }

        @Override
        public LocalizedText body(Home home) {
            return LocalizedText.of("Organisme", "Body");
        }

        @Override
        public String code(Home home) {
            return "a-body";
        }
    }
}
