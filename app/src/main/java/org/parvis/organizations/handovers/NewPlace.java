package org.parvis.organizations.handovers;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Role;
import org.parvis.organizations.Handover;
import org.parvis.organizations.Member;
import org.parvis.organizations.members.MemberRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The place of a member in the body that takes over theirs. Work passes, power does not: who leads
 * the new body and who signs there is its own to say, by its own instruments.
 */
final class NewPlace {
    private static final Set<Role> PASSING =
            EnumSet.of(Role.AGENT, Role.MANAGER, Role.DESIGNER, Role.JURIST, Role.STEWARD);

    private NewPlace() {}

    static void give(JdbcClient jobs, Handover handover, Member member) {
        Set<Role> roles = EnumSet.copyOf(PASSING);
        roles.retainAll(member.roles());
        if (roles.isEmpty()) {
            roles.add(Role.AGENT);
        }
        UUID id = handover.memberAfter(member.id());
        Member there =
                new Member(
                        handover.to(),
                        id,
                        member.name(),
                        member.title(),
                        null,
                        roles,
                        handover.on(),
                        member.until());
        MemberRows.put(jobs, there);
        jobs.sql(
                        """
                        insert into organizations.member_accounts (account, home, member)
                        select account, :home, :new from organizations.member_accounts
                        where member = :old
                        on conflict (member) do nothing
                        """)
                .param("home", handover.to().id())
                .param("new", id)
                .param("old", member.id())
                .update();
    }
}
