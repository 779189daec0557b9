package org.parvis.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.MemberScene;
import org.parvis.plans.Plan.Link;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the plans of a body, from the first word to the published revision. What is handed a
 * {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class Plans {
    private final Scenes scenes;
    private final RevisionTable table;
    private final Published published;
    private final Holders holders;
    private final Publications publications;
    private final PlanClock clock;

    Plans(
            Scenes scenes,
            RevisionTable table,
            Published published,
            Holders holders,
            Publications publications,
            PlanClock clock) {
        this.scenes = scenes;
        this.table = table;
        this.published = published;
        this.holders = holders;
        this.publications = publications;
        this.clock = clock;
    }

    public LocalDate today() {
        return clock.today();
    }

    public PlanRules rules() {
        return holders.rules();
    }

    public static Scene scene(Actor.Agent agent) {
        return MemberScene.of(agent);
    }

    /** The newest revision of each plan that the agent's body writes, where there is one. */
    public List<Revision> newest(Actor.Agent agent, List<Holder> holders) {
        List<String> codes = holders.stream().map(Holder::code).toList();
        return scenes.reading(scene(agent), sql -> table.newest(sql, codes));
    }

    public List<Event> events(Actor.Agent agent, Revision of) {
        return scenes.reading(scene(agent), sql -> table.events(sql, of.holder(), of.number()));
    }

    /**
     * Begins a plan, or the next revision of one: with what is published, else with its targets.
     */
    public Outcome<Integer> open(Actor.Agent agent, Holder holder) {
        return scenes.in(
                scene(agent),
                sql -> {
                    Revision before = newest(sql, holder);
                    int number = before == null ? 1 : before.number() + 1;
                    Plan plan =
                            before == null
                                    ? Blank.plan(holders.rules(), clock.today().getYear())
                                    : before.shown();
                    if (!table.open(sql, holder.home(), holder.code(), number, plan)) {
                        return Outcome.refused("plans.refused.open");
                    }
                    Revision opened = table.newest(sql, holder.code()).orElseThrow();
                    note(sql, agent, opened, Event.OPENED);
                    return Outcome.ok(number);
                });
    }

    /**
     * Changes what is written, and says who changed what.
     *
     * @param edition the edition that somebody saw when they began
     * @return how many fields changed
     */
    public Outcome<Integer> change(
            Actor.Agent agent, Holder holder, int edition, UnaryOperator<Plan> changing) {
        return scenes.in(
                scene(agent),
                sql -> {
                    Revision was = newest(sql, holder);
                    if (was == null || !was.writable()) {
                        return Outcome.refused("plans.refused.state");
                    }
                    if (was.edition() != edition) {
                        return Outcome.refused("plans.refused.edition");
                    }
                    Plan plan = changing.apply(was.draft());
                    List<Change> changes = Change.between(was.draft(), plan, holder.code());
                    if (changes.isEmpty()) {
                        return Outcome.ok(0);
                    }
                    if (!table.write(sql, was, plan)) {
                        return Outcome.refused("plans.refused.edition");
                    }
                    table.note(
                            sql,
                            was,
                            changes.stream().map(c -> event(agent, Event.CHANGED, c)).toList());
                    return Outcome.ok(changes.size());
                });
    }

    /** What keeps the head from approving: what is missing, or a circle through other plans. */
    public List<Problem> obstacles(Holder holder, Plan plan) {
        var problems = new ArrayList<>(holders.rules().missing(plan));
        Map<Link, List<Link>> needs = new TreeMap<>();
        published.running().stream()
                .filter(one -> !one.link().holder().equals(holder.code()))
                .forEach(one -> needs.put(one.link(), one.initiative().needs()));
        plan.initiatives().forEach(o -> needs.put(new Link(holder.code(), o.code()), o.needs()));
        List<Link> cycle = Order.cycle(needs);
        if (!cycle.isEmpty()) {
            problems.add(
                    Problem.at(
                            Change.INITIATIVE + cycle.getFirst().code(),
                            "plans.wrong.cycle",
                            Order.chain(cycle, holder.code())));
        }
        return problems;
    }

    public Outcome<Boolean> approve(Actor.Agent agent, Holder holder) {
        if (!Holders.heads(agent)) {
            return Outcome.refused("plans.refused.head");
        }
        return step(
                agent,
                holder,
                Event.APPROVED,
                (sql, was) -> {
                    if (!was.writable()) {
                        return Refusal.of("plans.refused.state");
                    }
                    if (!obstacles(holder, was.draft()).isEmpty()) {
                        return Refusal.of("plans.refused.missing");
                    }
                    return moved(table.move(sql, was, Revision.State.APPROVED));
                });
    }

    /** Takes the approval back, as long as nothing was sent on it. */
    public Outcome<Boolean> reopen(Actor.Agent agent, Holder holder) {
        return step(
                agent,
                holder,
                Event.REOPENED,
                (sql, was) ->
                        moved(
                                was.state() == Revision.State.APPROVED
                                        && table.move(sql, was, Revision.State.DRAFT)));
    }

    public Outcome<Boolean> send(Actor.Agent agent, Holder holder) {
        return step(
                agent,
                holder,
                Event.SENT,
                (sql, was) -> moved(table.send(sql, was, clock.today())));
    }

    public Outcome<Boolean> publish(Actor.Agent agent, Holder holder) {
        if (!Holders.heads(agent)) {
            return Outcome.refused("plans.refused.head");
        }
        Outcome<Boolean> done =
                step(
                        agent,
                        holder,
                        Event.PUBLISHED,
                        (sql, was) -> moved(table.publish(sql, was, clock.today())));
        if (done instanceof Outcome.Ok<Boolean>) {
            publications.bump();
        }
        return done;
    }

    private interface Step {
        @Nullable Refusal take(JdbcClient sql, Revision was);
    }

    private Outcome<Boolean> step(Actor.Agent agent, Holder holder, String kind, Step step) {
        return scenes.in(
                scene(agent),
                sql -> {
                    Revision was = newest(sql, holder);
                    Refusal refused =
                            was == null ? Refusal.of("plans.refused.state") : step.take(sql, was);
                    if (was == null || refused != null) {
                        return Outcome.refused(
                                refused == null ? Refusal.of("plans.refused.state") : refused);
                    }
                    note(sql, agent, was, kind);
                    return Outcome.ok(true);
                });
    }

    private static @Nullable Refusal moved(boolean moved) {
        return moved ? null : Refusal.of("plans.refused.state");
    }

    private @Nullable Revision newest(JdbcClient sql, Holder holder) {
        return table.newest(sql, holder.code()).orElse(null);
    }

    private void note(JdbcClient sql, Actor.Agent agent, Revision of, String kind) {
        table.note(sql, of, List.of(event(agent, kind, new Change("", "", "", ""))));
    }

    private Event event(Actor.Agent agent, String kind, Change what) {
        return new Event(clock.now(), kind, agent.member(), what);
    }
}
