package org.parvis.participation;

import java.util.UUID;
import org.parvis.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody did before in the same body: the same account, under a duty that is over. */
public record FormerDuty(UUID id, JdbcClient owner) implements AutoCloseable {
    /** One of whoever has that duty now, and has signed in. */
    public static FormerDuty of(UUID member, String url) {
        var former = new FormerDuty(UUID.randomUUID(), TestDatabase.owner(url));
        former.owner
                .sql(
                        """
                        with who as (
                          insert into organizations.members (home, id, name, title, unit, roles, since, until)
                          select home, :former, name, title, unit, roles, date '2020-01-01', date '2020-12-31'
                          from organizations.members where id = :member returning home, id)
                        insert into organizations.member_accounts (account, home, member)
                        select one.account, who.home, who.id
                        from who, organizations.member_accounts one where one.member = :member
                        """)
                .param("former", former.id)
                .param("member", member)
                .update();
        return former;
    }

    @Override
    public void close() {
        owner.sql("delete from organizations.member_accounts where member = ?").param(id).update();
        owner.sql("delete from organizations.members where id = ?").param(id).update();
    }
}
