package org.parvis.cases.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.cases.desk.TestRoster;
import org.parvis.cases.spi.State;
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
class QueueTests extends QueueFixture {
    @Test
    void walkingThePagesGivesEveryRowOnceAndInOrder() {
        for (QueueView view : QueueView.values()) {
            for (QueueOrder order : QueueOrder.values()) {
                QueueQuery query = QueueSample.query(view, order);
                if (query.order() != order) {
                    continue;
                }
                List<QueueRow> walked = walk(query, false);
                assertThat(walked).doesNotHaveDuplicates().isSortedAccordingTo(inOrder(order));
                assertThat(walked).hasSize(sample.expected(view));
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
                            assertThat(row.assignee()).isEqualTo(sample.me);
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

    private List<SavedViews.Saved> kept(Actor.Agent agent) {
        return cases.scenes.reading(
                new MemberScene.Agent(agent.home(), agent.member()),
                sql -> SavedViews.of(sql, agent));
    }

    @Test
    void anotherBodySeesNothing() {
        Actor.Agent stranger = new Actor.Agent(Ids.next(), new Home(Ids.next()), Role.AGENT);
        QueueQuery query = QueueSample.query(QueueView.ALL, QueueOrder.DUE);
        assertThat(page(cases.scenes, stranger, query).rows()).isEmpty();
    }

    @Test
    void aHandMadeAddressGetsTheFirstPage() {
        QueueQuery query =
                QueueQuery.of("nope", "x", "y", "z", "w", "2026-99-99~no", "'; drop table");
        assertThat(query).isEqualTo(QueueSample.query(QueueView.ALL, QueueOrder.DUE));
        assertThat(
                        QueueQuery.of(null, null, null, null, null, "2026-01-01~" + sample.me, null)
                                .place())
                .isNotNull();
    }

    @Test
    void aPageIsThreeStatementsOfItsOwn() throws Exception {
        SqlCounter counter = new SqlCounter(cases.database.app());
        Scenes counted = Scenes.over(counter.source(), cases.database.jobs());
        Queue queue =
                new Queue(
                        new QueueReading(counted, QueueSample.ROWS, cases.journal(counted)),
                        new QueueGroups(TestRoster.of(), List::of, cases.calendars),
                        TestRoster.of(),
                        List::of,
                        cases.acting);
        QueueQuery query = QueueSample.query(QueueView.ALL, QueueOrder.DUE);
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

    private List<QueueRow> walk(QueueQuery first, boolean back) {
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

    private List<QueueRow> backFrom(QueueQuery first, QueueRows.Slice last) {
        List<QueueRow> all = new ArrayList<>(last.rows());
        QueueRows.Slice slice = last;
        while (slice.before()) {
            QueueQuery.Place place = QueueQuery.Place.of(slice.rows().getFirst(), first.order());
            slice = page(cases.scenes, cases.agent, first.from(place, true));
            all.addAll(0, slice.rows());
        }
        return all;
    }

    private QueueRows.Slice page(Scenes scenes, Actor.Agent agent, QueueQuery query) {
        return scenes.reading(
                new MemberScene.Agent(agent.home(), agent.member()),
                sql -> QueueSample.ROWS.page(sql, agent, query, sample.today));
    }

    private static Comparator<QueueRow> inOrder(QueueOrder order) {
        Comparator<QueueRow> by =
                Comparator.<QueueRow, String>comparing(order::key)
                        .thenComparing(row -> row.file().toString());
        return order.ascending() ? by : by.reversed();
    }
}
