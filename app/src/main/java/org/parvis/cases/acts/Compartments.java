package org.parvis.cases.acts;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.parvis.cases.spi.Audience;
import org.parvis.cases.spi.Payload;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The compartment of a file for an audience: three are in every file, others are made when an act
 * first needs them, while the head is locked. In the transaction and scene of whoever acts.
 */
public final class Compartments {
    /** Whose file it is, and the body. */
    static final int PERSON = 0;

    /** The body alone. */
    static final int BODY = 1;

    /** All who stand in the file, and the body. */
    static final int EVERYBODY = 2;

    private Compartments() {}

    /** The number of the one for that audience, made where nobody ever spoke to it. */
    public static int of(JdbcClient sql, CaseFileId file, Audience audience) {
        return switch (audience) {
            case Audience.Person person -> PERSON;
            case Audience.Body body -> BODY;
            case Audience.Everybody everybody -> EVERYBODY;
            case Audience.Inside inside ->
                    find(sql, file, inside)
                            .or(() -> entered(sql, file, inside))
                            .orElseGet(() -> make(sql, file, inside));
        };
    }

    /** Somebody else made it since their scene was set, before the head was theirs. */
    private static Optional<Integer> entered(
            JdbcClient sql, CaseFileId file, Audience.Inside inside) {
        enter(sql);
        return find(sql, file, inside);
    }

    /** Whoever acts is inside of what was made since their scene was set, where it is for them. */
    public static void enter(JdbcClient sql) {
        sql.sql("select cases.enter_compartments()").query((row, n) -> true).single();
    }

    /**
     * What somebody is about to say, unless it would be for others only: nobody writes what they
     * may not read.
     */
    public static Outcome<Payload> may(JdbcClient sql, CaseFileId file, int number, Payload act) {
        return !(act.kind().audience(act) instanceof Audience.Inside inside)
                        || includes(sql, file, number, inside)
                ? Outcome.ok(act)
                : Outcome.refused("cases.refused.audience");
    }

    private static boolean includes(
            JdbcClient sql, CaseFileId file, int number, Audience.Inside inside) {
        return with(
                        sql,
                        """
                        select (not :members or member is not null) and (
                            :body and member is not null or number = any(:parties::smallint[]) or side = any(:sides::text[]))
                        from cases.parties
                        where home = :home and case_file = :file and number = :number
                          and until is null
                          and not exists (select from cases.compartments c
                            where c.home = :home and c.case_file = :file and c.sides = :sides::text[]
                              and c.parties = :parties::smallint[] and c.body = :body
                              and c.members = :members and c.destroyed_at is not null)
                        """,
                        file,
                        inside)
                .param("number", number)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The number of the one for that audience; none while nobody ever spoke to it. */
    public static Optional<Integer> find(JdbcClient sql, CaseFileId file, Audience.Inside inside) {
        return with(
                        sql,
                        """
                        select number from cases.compartments
                        where home = :home and case_file = :file and sides = :sides::text[]
                          and parties = :parties::smallint[] and body = :body
                          and members = :members
                        """,
                        file,
                        inside)
                .query(Integer.class)
                .optional();
    }

    /**
     * Notes that a compartment has no key any more, and takes away its sealed words with the salts
     * by which a guess of them could be confirmed; of how many acts.
     */
    public static int destroyed(JdbcClient jobs, CaseFileId file, int number, Instant at) {
        return jobs.sql(
                        """
                        with noted as (
                          update cases.compartments set destroyed_at = coalesce(destroyed_at, :at)
                          where home = :home and case_file = :file and number = :number)
                        delete from cases.payloads
                        where home = :home and case_file = :file and compartment = :number
                        """)
                .param("at", CaseStore.timestamp(at))
                .param("home", file.home().id())
                .param("file", file.id())
                .param("number", number)
                .update();
    }

    /** Whoever makes it is inside from then on, and no policy knew it when their scene was set. */
    private static int make(JdbcClient sql, CaseFileId file, Audience.Inside inside) {
        int made =
                with(
                                sql,
                                """
                                select cases.next_compartment(:home, :file, :body)
                                """,
                                file,
                                inside)
                        .query(Integer.class)
                        .single();
        with(
                        sql,
                        """
                        insert into cases.compartments (home, case_file, number, sides, parties, body,
                          members)
                        values (:home, :file, :number, :sides::text[], :parties::smallint[], :body,
                          :members)
                        """,
                        file,
                        inside)
                .param("number", made)
                .update();
        enter(sql);
        return made;
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient sql, String text, CaseFileId file, Audience.Inside inside) {
        return sql.sql(text)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("sides", new TreeSet<>(inside.sides()).toArray(String[]::new))
                .param("parties", new TreeSet<>(inside.parties()).toArray(Integer[]::new))
                .param("body", inside.body())
                .param("members", inside.members());
    }
}
