package org.parvis.organizations.members;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Change;
import org.parvis.organizations.ChangeForm;
import org.parvis.organizations.GuardedChange;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A member gets or loses a duty that opens much: the whole team's work, personal information and
 * its journal, the body itself. To sign decisions also takes a written instrument.
 */
@Component
public class DutiesChange implements GuardedChange {
    /** Those that take two; the others are the manager's own business. */
    private static final Set<Role> GUARDED =
            EnumSet.of(Role.MANAGER, Role.PERSON_IN_CHARGE, Role.HEAD);

    private final Members members;
    private final InstantSource clock;
    private final ZoneId zone;

    public DutiesChange(Members members, InstantSource clock, ZoneId legalZone) {
        this.members = members;
        this.clock = clock;
        this.zone = legalZone;
    }

    @Override
    public GuardedSetting setting() {
        return GuardedSetting.DUTIES;
    }

    @Override
    public String words() {
        return "organizations.duties.";
    }

    @Override
    public List<Field> fields(Actor.Agent by, ChangeForm typed) {
        return List.of(
                Field.one("member", members(by)),
                Field.one("how", ways(typed.words())),
                Field.one("role", roles(typed.words())));
    }

    private List<Choice> members(Actor.Agent by) {
        return members.of(by.home(), today()).stream()
                .map(m -> Choice.of(m.id().toString(), m.name()))
                .toList();
    }

    private static List<Choice> ways(Words w) {
        return List.of(
                Choice.of("give", w.say("organizations.duties.give")),
                Choice.of("take", w.say("organizations.duties.take")));
    }

    private static List<Choice> roles(Words w) {
        return GUARDED.stream()
                .map(role -> Choice.of(role.code(), w.say("organizations.role." + role.name())))
                .toList();
    }

    @Override
    public Map<String, String> read(Actor.Agent by, ChangeForm typed) {
        Map<String, String> what = new LinkedHashMap<>();
        what.put("member", typed.one("member", members(by)));
        what.put("how", typed.one("how", ways(typed.words())));
        what.put("role", typed.one("role", roles(typed.words())));
        if (typed.errors().isEmpty()) {
            Member member = members.find(UUID.fromString(what.get("member"))).orElseThrow();
            Role role = Role.of(what.get("role")).orElseThrow();
            if (member.roles().contains(role) == what.get("how").equals("give")) {
                typed.refuse("role", "organizations.duties.already." + what.get("how"));
            }
        }
        return what;
    }

    @Override
    public List<Line> says(Change change, Words w) {
        String role =
                Role.of(change.get("role"))
                        .map(r -> w.say("organizations.role." + r.name()))
                        .orElse(change.get("role"));
        return List.of(
                line("member", members.displayName(UUID.fromString(change.get("member"))), w),
                line("how", w.say("organizations.duties." + change.get("how")), w),
                line("role", role, w));
    }

    @Override
    public Outcome<Change> carryOut(JdbcClient jobs, Change change) {
        Optional<Member> member =
                members.find(UUID.fromString(change.get("member")))
                        .filter(m -> m.home().equals(change.home()) && m.worksOn(today()));
        Optional<Role> role = Role.of(change.get("role")).filter(GUARDED::contains);
        if (member.isEmpty() || role.isEmpty()) {
            return Outcome.refused("organizations.change.gone");
        }
        Set<Role> roles = new HashSet<>(member.get().roles());
        if (change.get("how").equals("give")) {
            roles.add(role.get());
        } else {
            roles.remove(role.get());
        }
        if (roles.isEmpty()) {
            return Outcome.refused("organizations.duties.last");
        }
        MemberRows.put(jobs, member.get().in(roles));
        return Outcome.ok(change);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
