package org.parvis.cases.queue;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.desk.TestRoster;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;

/** A body with a few hundred files of every kind, the same each time, and one file of another. */
final class QueueSample implements AutoCloseable {
    static final QueueRows ROWS = new QueueRows(TestRoster.of());
    private static final int FILES = 437;
    private static final long SEED = 20261124;

    final CasesFixture cases = new CasesFixture();
    final LocalDate today = cases.acting.today();
    final UUID me = cases.agent.member();

    QueueSample() {
        Random random = new Random(SEED);
        for (int i = 0; i < FILES; i++) {
            insert(cases.home, random, "Objet " + i);
        }
        insert(new Home(Ids.next()), random, "D'un autre organisme");
    }

    /** Every file of a view, in an order. */
    static QueueQuery query(QueueView view, QueueOrder order) {
        return QueueQuery.of(view.code(), null, null, null, order.code(), null, null);
    }

    /** Counted another way, over the owner's connection. */
    int expected(QueueView view) {
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

    private void insert(Home home, Random random, String title) {
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
                .param("assignee", random.nextInt(3) == 0 ? me : null, Types.OTHER)
                .param(
                        "again",
                        random.nextInt(3) == 0 ? today.plusDays(random.nextInt(20) - 9) : null,
                        Types.DATE)
                .param("unread", random.nextInt(4) == 0)
                .param("open", state.open())
                .param(
                        "at",
                        OffsetDateTime.of(
                                2026, 11, 1 + random.nextInt(3), 8, 0, 0, 0, ZoneOffset.UTC))
                .update();
    }

    @Override
    public void close() {
        cases.close();
    }
}
