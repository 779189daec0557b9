package org.parvis.organizations.changes;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Change;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.Member;
import org.parvis.organizations.members.MemberRegister;
import org.springframework.stereotype.Component;

/** Who may propose a change that takes two, see it, and be the other one. */
@Component
public class ChangeRights {
    private final MemberRegister members;
    private final InstantSource clock;
    private final ZoneId zone;

    ChangeRights(MemberRegister members, InstantSource clock, ZoneId legalZone) {
        this.members = members;
        this.clock = clock;
        this.zone = legalZone;
    }

    boolean may(Actor.Agent agent, GuardedSetting setting) {
        return roles(agent.member()).stream().anyMatch(setting.roles()::contains);
    }

    boolean sees(Actor.Agent agent, Change change) {
        return may(agent, change.setting())
                && (change.setting().reach() == GuardedSetting.Reach.INSTALLATION
                        || change.home().equals(agent.body()));
    }

    static boolean own(FourEyes.Eyes by, Change change) {
        return change.proposedBy().equals(by.agent().member())
                || change.account().equals(by.account());
    }

    /** Whether somebody is the other one. */
    Outcome<Change> second(FourEyes.Eyes by, Change change) {
        if (own(by, change)) {
            return Outcome.refused("organizations.change.own");
        }
        if (!sees(by.agent(), change)) {
            return Outcome.refused("organizations.change.notYours");
        }
        return enough(by.agent().member(), change)
                ? Outcome.ok(change)
                : Outcome.refused("organizations.change.head");
    }

    /** Who else could approve it, by name. */
    List<Member> others(Change change) {
        return having(change.setting()).stream()
                .filter(m -> !m.id().equals(change.proposedBy()))
                .filter(
                        m ->
                                change.setting().reach() == GuardedSetting.Reach.INSTALLATION
                                        || m.home().equals(change.home()))
                .toList();
    }

    /** Those of them whose approval would be enough: where a change asks for one duty, with it. */
    List<Member> approvers(Change change) {
        return others(change).stream().filter(member -> enough(member.id(), change)).toList();
    }

    /** Whether one of the two has the duty that the change asks for, if it asks for one. */
    private boolean enough(UUID second, Change change) {
        return change.setting()
                .one()
                .map(
                        role ->
                                roles(second).contains(role)
                                        || roles(change.proposedBy()).contains(role))
                .orElse(true);
    }

    /** Whose duty such changes are today, in any body, by name. */
    public List<Member> having(GuardedSetting setting) {
        return members.all(today()).stream()
                .filter(m -> m.roles().stream().anyMatch(setting.roles()::contains))
                .toList();
    }

    private Set<Role> roles(UUID member) {
        return members.find(member)
                .filter(found -> found.worksOn(today()))
                .map(Member::roles)
                .orElse(Set.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
