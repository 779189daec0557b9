package org.parvis.plans.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.parvis.plans.Holder;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Link;
import org.parvis.plans.Progress;
import org.parvis.plans.ProgressTable;
import org.parvis.plans.RemarkTable;
import org.parvis.plans.Revision;
import org.parvis.plans.Stored;
import org.parvis.plans.demonstration.DemonstrationPlans.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the invented plans where they are not yet; what is there is never written over. What is
 * handed a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
class DemonstrationTable {
    private final ProgressTable progress;
    private final RemarkTable remarks;

    DemonstrationTable(ProgressTable progress, RemarkTable remarks) {
        this.progress = progress;
        this.remarks = remarks;
    }

    /** How many revisions are new: one or none. */
    int put(JdbcClient sql, Holder holder, State state, Plan plan) {
        boolean sent = state.state() != Revision.State.DRAFT;
        boolean published = state.state() == Revision.State.PUBLISHED;
        String json = Stored.write(plan);
        int fresh =
                sql.sql(
                                """
                                insert into plans.revisions (home, holder, number, state, draft, sent,
                                  sent_on, published_on)
                                values (:home, :holder, :number, :state, cast(:plan as jsonb),
                                  cast(:sent as jsonb), :sentOn, :publishedOn)
                                on conflict do nothing
                                """)
                        .param("home", holder.home().id())
                        .param("holder", holder.code())
                        .param("number", state.number())
                        .param("state", state.state().code())
                        .param("plan", json)
                        .param("sent", sent ? json : null)
                        .param("sentOn", day(sent, state.on()))
                        .param("publishedOn", day(published, state.on()))
                        .update();
        if (fresh > 0) {
            Revision of =
                    new Revision(
                            holder.home(),
                            holder.code(),
                            state.number(),
                            state.state(),
                            plan,
                            plan,
                            1,
                            state.on(),
                            null);
            remarks.put(sql, of, state.asks(), at(state.on()));
        }
        return fresh;
    }

    void say(JdbcClient sql, Holder holder, Link of, Progress said) {
        progress.say(sql, holder.home(), of, said, null, at(said.on()));
    }

    private static @Nullable LocalDate day(boolean is, LocalDate on) {
        return is ? on : null;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(15, 0).toInstant(ZoneOffset.UTC);
    }
}
