package org.parvis.cases.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CourseAct;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamUnits;
import org.parvis.cases.spi.State;
import org.parvis.catalogue.ProcessDefinition.Routing;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a new file to an agent of the unit that the service's rule names, in turn or by load. A
 * file that somebody took first stays theirs; one that the rule cannot place stays without anybody,
 * where people see it.
 */
@Component
class Router implements Follower {
    /** The rule of a version of a service, if it has one. */
    interface RulesOf {
        Optional<Rule> of(String service, int version);
    }

    /**
     * How a file finds its agent.
     *
     * @param unit the unit that the answers lead to
     */
    record Rule(Routing routing, Function<Map<String, Object>, Optional<String>> unit) {}

    private final CaseStore store;
    private final Acting acting;
    private final RulesOf rules;
    private final TeamUnits units;
    private final TeamRoster roster;
    private final Distribution distribution;

    Router(
            CaseStore store,
            Acting acting,
            RulesOf rules,
            TeamUnits units,
            TeamRoster roster,
            Distribution distribution) {
        this.store = store;
        this.acting = acting;
        this.rules = rules;
        this.units = units;
        this.roster = roster;
        this.distribution = distribution;
    }

    @Override
    public String name() {
        return "cases.router";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        for (ActNotice act : acts) {
            if (act.seq() == 1) {
                rules.of(act.service(), act.serviceVersion())
                        .ifPresent(rule -> route(jobs, act, rule));
            }
        }
    }

    private void route(JdbcClient jobs, ActNotice act, Rule rule) {
        Optional<CaseFile> free =
                store.lock(jobs, act.file())
                        .filter(head -> head.state() == State.RECEIVED && head.assignee() == null);
        Optional<ActContent.Received> request = store.request(jobs, act.file());
        if (free.isEmpty() || request.isEmpty()) {
            return;
        }
        Routing routing = rule.routing();
        String unit = rule.unit().apply(request.get().answers()).orElse(null);
        List<UUID> agents =
                routing.unit() != null && unit == null
                        ? List.of()
                        : units.agents(act.file().home(), unit, acting.today());
        List<UUID> moved = List.of(act.file().id());
        for (UUID agent :
                distribution.share(jobs, act.file().home(), routing.how(), agents, moved)) {
            acting.append(
                    jobs,
                    free.get(),
                    Acting.Act.of(
                            PartyRole.PROGRAM.number(),
                            new CourseAct.Assigned(agent.toString(), roster.name(agent))));
            distribution.given(jobs, act.file().home(), agent);
        }
    }
}
