package org.parvis.organizations;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Role;
import org.parvis.organizations.members.MemberRows;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** A body of the pack says what groups mean, as its data would, until it says no more. */
@Component
public class GroupsForTests {
    private final Scenes scenes;
    private final Publications publications;
    private final Organizations organizations;
    private final Members members;

    GroupsForTests(
            Scenes scenes,
            Publications publications,
            Organizations organizations,
            Members members) {
        this.scenes = scenes;
        this.publications = publications;
        this.organizations = organizations;
        this.members = members;
    }

    public void mean(String body, String groups) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update organizations.bodies set definition =
                                          jsonb_set(definition, '{staffGroups}', cast(:groups as jsonb))
                                        where code = :body
                                        """)
                                .param("groups", groups)
                                .param("body", body)
                                .update());
        publications.bump();
    }

    /** The duties that an account has in a body on a day, without those of anywhere else. */
    public List<Set<Role>> duties(String body, UUID account, LocalDate day) {
        var home = organizations.byCode(body).orElseThrow().home();
        return members.heldBy(account, day).stream()
                .filter(m -> m.home().equals(home))
                .map(Member::roles)
                .toList();
    }

    public void give(String body, UUID account, LocalDate day, Role role) {
        var home = organizations.byCode(body).orElseThrow().home();
        Member member =
                members.heldBy(account, day).stream()
                        .filter(m -> m.home().equals(home))
                        .findFirst()
                        .orElseThrow();
        Set<Role> roles = new HashSet<>(member.roles());
        roles.add(role);
        scenes.job(
                jobs -> {
                    MemberRows.put(jobs, member.in(roles));
                    return member;
                });
        publications.bump();
    }

    public boolean mayDecide(String body, UUID account, LocalDate day) {
        var home = organizations.byCode(body).orElseThrow().home();
        return members.heldBy(account, day).stream()
                .filter(m -> m.home().equals(home))
                .anyMatch(m -> members.deciders(home, day).contains(m));
    }
}
