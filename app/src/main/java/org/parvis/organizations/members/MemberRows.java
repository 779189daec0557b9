package org.parvis.organizations.members;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Member;
import org.parvis.organizations.bodies.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes members, their accounts and their delegations. Each method works in its caller's
 * transaction and scene.
 */
public final class MemberRows {
    private MemberRows() {}

    public static void put(JdbcClient jdbc, Member member) {
        jdbc.sql(
                        """
                        insert into organizations.members
                          (home, id, name, title, unit, roles, since, until)
                        values (:home, :id, :name, cast(:title as jsonb), :unit, :roles, :since, :until)
                        on conflict (home, id) do update
                          set name = excluded.name, title = excluded.title, unit = excluded.unit,
                              roles = excluded.roles, since = excluded.since, until = excluded.until
                        """)
                .param("home", member.home().id())
                .param("id", member.id())
                .param("name", member.name())
                .param("title", Stored.write(member.title()))
                .param("unit", member.unit())
                .param("roles", member.roles().stream().map(Enum::name).toArray(String[]::new))
                .param("since", Date.valueOf(member.since()))
                .param("until", day(member.until()))
                .update();
    }

    /** Their duties end with that day. */
    public static void end(JdbcClient jdbc, Member member, LocalDate last) {
        jdbc.sql(
                        """
                        update organizations.members set until = greatest(since, :last)
                        where home = :home and id = :id
                        """)
                .param("last", Date.valueOf(last))
                .param("home", member.home().id())
                .param("id", member.id())
                .update();
    }

    /** The accounts of these members, but for one. */
    public static List<UUID> accounts(JdbcClient jdbc, List<UUID> members, UUID except) {
        return jdbc.sql(
                        """
                        select distinct account from organizations.member_accounts
                        where member = any(?) and account <> ?
                        """)
                .param(members.toArray(UUID[]::new))
                .param(except)
                .query(UUID.class)
                .list();
    }

    public static void link(JdbcClient jdbc, Member member, UUID account) {
        jdbc.sql(
                        """
                        insert into organizations.member_accounts (account, home, member)
                        values (:account, :home, :member)
                        on conflict (member) do update set account = excluded.account
                        """)
                .param("account", account)
                .param("home", member.home().id())
                .param("member", member.id())
                .update();
    }

    public static void replaceDelegations(
            JdbcClient jdbc, Member member, List<Delegation> delegations) {
        jdbc.sql("delete from organizations.delegations where home = :home and delegate = :member")
                .param("home", member.home().id())
                .param("member", member.id())
                .update();
        delegations.forEach(delegation -> addDelegation(jdbc, member.home(), delegation));
    }

    public static void addDelegation(JdbcClient jdbc, Home home, Delegation delegation) {
        jdbc.sql(
                        """
                        insert into organizations.delegations
                          (home, id, delegate, standing, instrument, from_day, to_day)
                        values (:home, :id, :delegate, :standing, cast(:instrument as jsonb), :from, :to)
                        """)
                .param("home", home.id())
                .param("id", Ids.next())
                .param("delegate", delegation.delegate())
                .param("standing", delegation.standing().code())
                .param("instrument", Stored.write(delegation.instrument()))
                .param("from", Date.valueOf(delegation.from()))
                .param("to", day(delegation.to()))
                .update();
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
