package org.parvis.plans.central;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.plans.Change;
import org.parvis.plans.Event;
import org.parvis.plans.PlanClock;
import org.parvis.plans.Remark;
import org.parvis.plans.RemarkTable;
import org.parvis.plans.Revision;
import org.parvis.plans.RevisionTable;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the central office does with the plans that were sent to it. */
@Component
public class Reviews {
    private final Scenes scenes;
    private final RevisionTable table;
    private final RemarkTable remarks;
    private final PlanClock clock;

    Reviews(Scenes scenes, RevisionTable table, RemarkTable remarks, PlanClock clock) {
        this.scenes = scenes;
        this.table = table;
        this.remarks = remarks;
        this.clock = clock;
    }

    /** What was sent, with what was said of each of its points. */
    record Review(Revision revision, List<Remark> remarks, @Nullable Revision before) {
        boolean asks() {
            return remarks.stream().anyMatch(Remark::asks);
        }
    }

    public static CentralOffice scene(Actor.Agent agent) {
        return new CentralOffice(agent.home(), agent.member());
    }

    List<Revision> inbox(Actor.Agent agent) {
        return scenes.reading(scene(agent), table::inbox);
    }

    /** The newest revision that was sent of that plan, if one was. */
    @Nullable Review of(Actor.Agent agent, String holder) {
        return scenes.reading(
                scene(agent),
                sql -> {
                    List<Revision> sent = table.sent(sql, holder);
                    if (sent.isEmpty()) {
                        return null;
                    }
                    Revision newest = sent.getFirst();
                    return new Review(
                            newest,
                            remarks.of(sql, holder, newest.number()),
                            sent.size() > 1 ? sent.get(1) : null);
                });
    }

    /** Says what is thought of points, without concluding. */
    Outcome<Boolean> say(Actor.Agent agent, String holder, List<Remark> said) {
        return scenes.in(
                scene(agent),
                sql -> {
                    Revision newest = waiting(sql, holder);
                    if (newest == null) {
                        return Outcome.refused("plans.refused.state");
                    }
                    remarks.put(sql, newest, said, clock.now());
                    return Outcome.ok(true);
                });
    }

    /** Accepts the whole, or asks for the changes that were written down. */
    Outcome<Boolean> conclude(Actor.Agent agent, String holder, boolean accept) {
        return scenes.in(
                scene(agent),
                sql -> {
                    Revision newest = waiting(sql, holder);
                    if (newest == null) {
                        return Outcome.refused("plans.refused.state");
                    }
                    boolean asks =
                            remarks.of(sql, holder, newest.number()).stream()
                                    .anyMatch(Remark::asks);
                    if (asks == accept) {
                        return Outcome.refused(
                                accept ? "plans.refused.asks" : "plans.refused.nothing-asked");
                    }
                    Revision.State to = accept ? Revision.State.ACCEPTED : Revision.State.REQUIRED;
                    if (!table.move(sql, newest, to)) {
                        return Outcome.refused("plans.refused.state");
                    }
                    table.note(
                            sql,
                            newest,
                            List.of(
                                    new Event(
                                            clock.now(),
                                            accept ? Event.ACCEPTED : Event.REQUIRED,
                                            agent.member(),
                                            new Change("", "", "", ""))));
                    return Outcome.ok(true);
                });
    }

    private @Nullable Revision waiting(JdbcClient sql, String holder) {
        return table.sent(sql, holder).stream()
                .findFirst()
                .filter(one -> one.state() == Revision.State.SENT)
                .orElse(null);
    }
}
