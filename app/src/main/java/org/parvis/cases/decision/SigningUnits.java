package org.parvis.cases.decision;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamUnits;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.Actor;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which unit gives a signature: a level that is asked of one unit is worth nothing from another.
 * Whoever does the work of somebody of that unit gives it in their place. Asked and answered in the
 * transaction of the act, in the member's scene.
 */
@Component
public class SigningUnits {
    private final Scenes scenes;
    private final TeamUnits units;
    private final TeamRoster roster;
    private final Acting acting;

    public SigningUnits(Scenes scenes, TeamUnits units, TeamRoster roster, Acting acting) {
        this.scenes = scenes;
        this.units = units;
        this.roster = roster;
        this.acting = acting;
    }

    /** The levels that a member may sign, by their ids. */
    public Set<String> levels(Actor.Agent agent, CaseFile head, ProcessDefinition process) {
        return scenes.reading(
                FileOpenings.scene(agent),
                sql ->
                        process.signOffs().stream()
                                .filter(rule -> sign(sql, head, rule, agent))
                                .map(ProcessDefinition.SignOff::id)
                                .collect(Collectors.toSet()));
    }

    /** Whether that member is of the unit of which the signature is asked, if it is of one. */
    public boolean sign(
            JdbcClient sql, CaseFile head, ProcessDefinition.SignOff rule, Actor.Agent agent) {
        String asked = asked(sql, head, rule);
        return asked == null
                || Stream.concat(
                                Stream.of(agent.member()),
                                roster.standsInFor(agent.member(), acting.today()).stream())
                        .anyMatch(member -> asked.equals(units.unit(member)));
    }

    private @Nullable String asked(JdbcClient sql, CaseFile head, ProcessDefinition.SignOff rule) {
        if (!rule.unitThatDecided()) {
            return rule.unit();
        }
        Optional<UUID> decided = LinkedReviews.decider(sql, head);
        return decided.isPresent() ? units.unit(decided.get()) : null;
    }
}
