package org.parvis.cases.parties;

import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.spi.FileParties.Joined;
import org.parvis.cases.spi.FileParties.NewParty;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of who stands in a file and of what lets them in; each runs in the scene of the jobs. */
final class PartyTable {
    private PartyTable() {}

    /** Whether one of these accounts or members stands there. */
    static boolean stands(JdbcClient jobs, CaseFileId file, UUID[] accounts, UUID[] members) {
        return jobs.sql(
                        """
                        select true from cases.parties
                        where home = :home and case_file = :file and until is null
                          and (account = any(:accounts) or member = any(:members) and side is not null)
                        limit 1
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("accounts", accounts)
                .param("members", members)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** A member who acted there before keeps that number, and comes to stand on a side by it. */
    static int insert(JdbcClient jobs, CaseFileId file, NewParty party, Instant now) {
        return of(
                        jobs,
                        """
                        with known as (
                          update cases.parties set role = :role, side = :side, since = :at, until = null
                          where home = :home and case_file = :file and member = :member::uuid
                          returning number),
                        made as (
                          insert into cases.parties (home, case_file, number, role, side, account,
                            member, since)
                          select :home, :file, cases.next_party(:home, :file, :first), :role, :side,
                            :account::uuid, :member::uuid, :at
                          where not exists (select from known)
                          returning number)
                        select number from known union all select number from made
                        """,
                        file,
                        party)
                .param("first", Parties.FIRST, Types.SMALLINT)
                .param("role", party.role())
                .param("side", party.side(), Types.VARCHAR)
                .param("at", CaseStore.timestamp(now))
                .query(Integer.class)
                .single();
    }

    /** Lets them in: a member by their name, anybody else by a code, and by their account. */
    static Joined admit(JdbcClient jobs, CaseFile head, NewParty party, int number) {
        if (party.member() != null) {
            enter(jobs, head, party, number);
            return new Joined(number, head.reference(), "");
        }
        SecretCode code = SecretCode.next();
        of(
                        jobs,
                        """
                        with account as (
                          insert into cases.party_files (account, case_file, home, reference, service,
                            party)
                          select :account::uuid, :file, :home, :reference, :service, :number
                          where :account::uuid is not null)
                        insert into cases.party_codes (reference, code_hash, home, case_file, party)
                        values (:reference, :code, :home, :file, :number)
                        """,
                        head.id(),
                        party)
                .param("reference", head.reference())
                .param("service", head.service())
                .param("number", number)
                .param("code", code.hash())
                .update();
        return new Joined(number, head.reference(), code.shown());
    }

    /** Members enter a file of their body by their duties, a closed one by their name. */
    private static void enter(JdbcClient jobs, CaseFile head, NewParty party, int number) {
        of(
                        jobs,
                        """
                        insert into cases.file_members (home, case_file, member, reference, party)
                        select home, id, :member::uuid, reference, :number from cases.case_files
                        where home = :home and id = :file and closed
                        """,
                        head.id(),
                        party)
                .param("number", number)
                .update();
    }

    static void leave(JdbcClient jobs, CaseFileId file, int number, Instant now) {
        jobs.sql(
                        """
                        with account as (
                          delete from cases.party_files
                          where home = :home and case_file = :file and party = :number),
                        member as (
                          delete from cases.file_members
                          where home = :home and case_file = :file and party = :number),
                        code as (
                          delete from cases.party_codes
                          where home = :home and case_file = :file and party = :number)
                        update cases.parties set until = :at
                        where home = :home and case_file = :file and number = :number
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("number", number)
                .param("at", CaseStore.timestamp(now))
                .update();
    }

    private static JdbcClient.StatementSpec of(
            JdbcClient jobs, String text, CaseFileId file, NewParty party) {
        return jobs.sql(text)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("account", party.account(), Types.OTHER)
                .param("member", party.member(), Types.OTHER);
    }
}
