package org.parvis.organizations.members;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organization;
import org.parvis.organizations.bodies.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What groups of a provider gave a member when it last vouched for them.
 *
 * @param whole whether the membership itself comes from them, and ends with them
 */
record GroupDuties(UUID member, Set<Role> roles, boolean whole) {
    static Optional<GroupDuties> find(
            JdbcClient jobs, Organization body, UUID account, String provider) {
        return jobs.sql(
                        """
                        select g.member, g.roles, g.whole from organizations.group_duties g
                        join organizations.member_accounts a on a.member = g.member
                        where a.account = :account and g.home = :home and g.provider = :provider
                        for update of g
                        """)
                .param("account", account)
                .param("home", body.home().id())
                .param("provider", provider)
                .query(
                        (row, n) ->
                                new GroupDuties(
                                        row.getObject("member", UUID.class),
                                        KnownMembers.roles(row),
                                        row.getBoolean("whole")))
                .optional();
    }

    void note(JdbcClient jobs, Home home, String provider, Instant now) {
        jobs.sql(
                        """
                        insert into organizations.group_duties
                          (home, member, provider, roles, whole, checked_at)
                        values (:home, :member, :provider, :roles, :whole, :now)
                        on conflict (member, provider) do update
                          set roles = excluded.roles, checked_at = excluded.checked_at
                        """)
                .param("home", home.id())
                .param("member", member)
                .param("provider", provider)
                .param("roles", roles.stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("whole", whole)
                .param("now", Stored.at(now))
                .update();
    }
}
