package org.parvis.cases.acts;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers of those who act in a file beside the {@link PartyRole}s that every file has: each is
 * given at the first act, while the head is locked, and stays. All in the transaction of the act,
 * in the scene of whoever acts.
 */
public final class Parties {
    /** Number of whoever comes first, as a representative who sends the request does. */
    public static final int FIRST = 10;

    private Parties() {}

    private record Party(
            String role, @Nullable UUID member, @Nullable UUID account, @Nullable UUID mandate) {}

    /** The number of a member of the body in that file. */
    public static int agent(JdbcClient sql, CaseFileId file, UUID member) {
        return number(sql, file, new Party("AGENT", member, null, null));
    }

    /** The number of somebody who acts in that file under that mandate. */
    static int representative(JdbcClient sql, CaseFileId file, UUID account, UUID mandate) {
        return number(sql, file, new Party("REPRESENTATIVE", null, account, mandate));
    }

    /** The account of whose file it is; none when they gave none. */
    public static Optional<UUID> account(JdbcClient sql, CaseFileId file) {
        return sql.sql(
                        """
                        select account from cases.parties
                        where home = ? and case_file = ? and number = ? and account is not null
                        """)
                .param(file.home().id())
                .param(file.id())
                .param(PartyRole.REQUESTER.number())
                .query(UUID.class)
                .optional();
    }

    /**
     * The members who stand in a file go on standing there when it passes to another body with
     * them: a panel stays a panel, and who is let into a closed file stays let in.
     *
     * @param there who a member is in the other body; nobody when they did not pass
     */
    public static void pass(
            JdbcClient jobs, CaseFileId file, Function<UUID, Optional<UUID>> there) {
        List<UUID> standing =
                jobs.sql(
                                """
                                select member from cases.parties
                                where home = ? and case_file = ? and member is not null
                                  and since is not null and until is null
                                """)
                        .param(file.home().id())
                        .param(file.id())
                        .query(UUID.class)
                        .list();
        standing.forEach(
                member -> there.apply(member).ifPresent(now -> pass(jobs, file, member, now)));
    }

    private static void pass(JdbcClient jobs, CaseFileId file, UUID member, UUID now) {
        jobs.sql(
                        """
                        with let_in as (
                          update cases.file_members set member = :now
                          where home = :home and case_file = :file and member = :member)
                        update cases.parties set member = :now
                        where home = :home and case_file = :file and member = :member
                          and since is not null and until is null
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("member", member)
                .param("now", now)
                .update();
    }

    /** The role of whoever the scene admits; none when it admits nobody. */
    public static Optional<String> role(JdbcClient sql) {
        return sql.sql(
                        """
                        select role from cases.parties
                        where case_file = nullif(current_setting('parvis.file', true), '')::uuid
                          and number = current_setting('parvis.party')::smallint
                        """)
                .query(String.class)
                .optional();
    }

    private static int number(JdbcClient sql, CaseFileId file, Party party) {
        return of(
                        sql,
                        """
                        select number from cases.parties
                        where home = :home and case_file = :file
                          and member is not distinct from :member::uuid
                          and account is not distinct from :account::uuid
                          and mandate is not distinct from :mandate::uuid
                        """,
                        file,
                        party)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> next(sql, file, party));
    }

    private static int next(JdbcClient sql, CaseFileId file, Party party) {
        return of(
                        sql,
                        """
                        insert into cases.parties (home, case_file, number, role, member, account,
                          mandate)
                        values (:home, :file, cases.next_party(:home, :file, :first), :role,
                          :member::uuid, :account::uuid, :mandate::uuid)
                        returning number
                        """,
                        file,
                        party)
                .param("first", FIRST, Types.SMALLINT)
                .param("role", party.role())
                .query(Integer.class)
                .single();
    }

    private static JdbcClient.StatementSpec of(
            JdbcClient sql, String text, CaseFileId file, Party party) {
        return sql.sql(text)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("member", party.member(), Types.OTHER)
                .param("account", party.account(), Types.OTHER)
                .param("mandate", party.mandate(), Types.OTHER);
    }
}
