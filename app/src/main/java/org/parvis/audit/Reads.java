package org.parvis.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps and shows which members opened a file. One line for each member and hour: enough for the
 * person, without watching the work of the agent minute by minute. A reading that needed a reason
 * has a line of its own. A reading is written in the transaction of whoever reads, whose scene is
 * the member's.
 */
@Component
public class Reads {
    private final Scenes scenes;

    public Reads(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * One opening.
     *
     * @param accounts of those whose file it is, who are told on their account
     * @param reason what the member gave, when the opening was out of the ordinary
     */
    public record Opening(
            CaseFileId file,
            UUID member,
            Instant at,
            String purpose,
            List<UUID> accounts,
            Reasons.@Nullable Given reason) {}

    /**
     * Notes that a member opened a file; in the caller's scene, which only admits their own body.
     */
    public void record(JdbcClient sql, Opening opening) {
        Reasons.Given reason = opening.reason();
        sql.sql(
                        """
                        with line as (
                          insert into audit.reads (home, case_file, member, hour, at, purpose)
                          values (:home, :file, :member, :hour, :at, :purpose)
                          on conflict do nothing)
                        insert into audit.told (account, home, case_file, member, hour, at, purpose,
                          ground, words)
                        select account, :home, :file, :member, :hour, :at, :purpose, :ground, :words
                        from unnest(:accounts) as account
                        on conflict do nothing
                        """)
                .param("home", opening.file().home().id())
                .param("file", opening.file().id())
                .param("member", opening.member())
                .param("hour", hour(opening))
                .param("at", utc(opening.at()))
                .param("purpose", opening.purpose())
                .param("ground", reason == null ? null : reason.ground().code(), Types.VARCHAR)
                .param("words", reason == null ? null : reason.words(), Types.VARCHAR)
                .param("accounts", opening.accounts().toArray(UUID[]::new))
                .update();
    }

    /**
     * Files that left in one export, of one home.
     *
     * @param accounts whose they are, each beside its file in {@code theirs}
     */
    public record Exported(
            UUID home,
            UUID member,
            Instant at,
            List<UUID> files,
            List<UUID> accounts,
            List<UUID> theirs) {
        public Exported {
            files = List.copyOf(files);
            accounts = List.copyOf(accounts);
            theirs = List.copyOf(theirs);
        }
    }

    /**
     * Notes in each file that it left in an export, and tells whoever it is about: a line of its
     * own beside the openings of the same hour.
     */
    public void record(JdbcClient sql, Exported exported) {
        sql.sql(
                        """
                        with line as (
                          insert into audit.reads (home, case_file, member, hour, at, purpose)
                          select :home, file, :member, :at, :at, 'export' from unnest(:files) as file
                          on conflict do nothing)
                        insert into audit.told (account, home, case_file, member, hour, at, purpose)
                        select account, :home, file, :member, :at, :at, 'export'
                        from unnest(:accounts, :theirs) as whose (account, file)
                        on conflict do nothing
                        """)
                .param("home", exported.home())
                .param("member", exported.member())
                .param("at", utc(exported.at()))
                .param("files", exported.files().toArray(UUID[]::new))
                .param("accounts", exported.accounts().toArray(UUID[]::new))
                .param("theirs", exported.theirs().toArray(UUID[]::new))
                .update();
    }

    /**
     * Notes that a member read something of several files at once; each person is told of theirs.
     *
     * @param accounts whose each file is, in the same order
     */
    public void record(
            JdbcClient sql,
            List<CaseFileId> files,
            List<UUID> accounts,
            UUID member,
            Instant at,
            String purpose) {
        sql.sql(
                        """
                        with shown as (
                          select * from unnest(:homes, :files, :accounts) as f (home, file, account)),
                        line as (
                          insert into audit.reads (home, case_file, member, hour, at, purpose)
                          select home, file, :member, :hour, :at, :purpose from shown
                          on conflict do nothing)
                        insert into audit.told (account, home, case_file, member, hour, at, purpose)
                        select account, home, file, :member, :hour, :at, :purpose from shown
                        on conflict do nothing
                        """)
                .param("homes", files.stream().map(f -> f.home().id()).toArray(UUID[]::new))
                .param("files", files.stream().map(CaseFileId::id).toArray(UUID[]::new))
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("member", member)
                .param("hour", utc(at.truncatedTo(ChronoUnit.HOURS)))
                .param("at", utc(at))
                .param("purpose", purpose)
                .update();
    }

    /**
     * Somebody who acts for the person opens their file.
     *
     * @param person whose file it is
     * @param account of whoever reads
     * @param name as the mandate has it
     */
    public record Represented(
            CaseFileId file, UUID person, UUID account, String name, Instant at) {}

    /** Notes it for the person, once for each hour; before anything is shown. */
    public void record(Represented reading) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into audit.told (account, home, case_file, member, hour, at,
                                          purpose, name)
                                        values (:person, :home, :file, :account, :hour, :at,
                                          'represented', :name)
                                        on conflict do nothing
                                        """)
                                .param("person", reading.person())
                                .param("home", reading.file().home().id())
                                .param("file", reading.file().id())
                                .param("account", reading.account())
                                .param("hour", utc(reading.at().truncatedTo(ChronoUnit.HOURS)))
                                .param("at", utc(reading.at()))
                                .param("name", reading.name())
                                .update());
    }

    private static OffsetDateTime hour(Opening opening) {
        Reasons.Given reason = opening.reason();
        return utc(reason == null ? opening.at().truncatedTo(ChronoUnit.HOURS) : reason.at());
    }

    /** Who opened the file, latest first; in the scene of its body or of its person. */
    public List<FileRead> of(JdbcClient sql, CaseFileId file) {
        return sql.sql(
                        """
                        select member, hour, at, purpose from audit.reads
                        where case_file = ? order by at desc limit 200
                        """)
                .param(file.id())
                .query(
                        (row, n) ->
                                new FileRead(
                                        row.getObject("member", UUID.class),
                                        row.getObject("hour", OffsetDateTime.class).toInstant(),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getString("purpose")))
                .list();
    }

    /**
     * Somebody who opened a file in the place of its person.
     *
     * @param times in how many hours
     * @param hour the last of them
     */
    public record ForThem(String name, int times, Instant hour) {}

    /**
     * Who opened that file in the place of whoever looks, latest first; in the person's scene,
     * whose policy shows each account its own lines alone.
     */
    public List<ForThem> forThem(JdbcClient sql, CaseFileId file) {
        return sql.sql(
                        """
                        select name, count(*)::int as times, max(hour) as hour from audit.told
                        where home = ? and case_file = ? and purpose = 'represented'
                        group by member, name order by max(hour) desc limit 200
                        """)
                .param(file.home().id())
                .param(file.id())
                .query(
                        (row, n) ->
                                new ForThem(
                                        row.getString("name"),
                                        row.getInt("times"),
                                        row.getObject("hour", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Who opened any of their files before that moment, latest first and with all of the last
     * moment among them; in the person's scene.
     */
    public List<Told> ofAccount(JdbcClient sql, UUID account, Instant before, int most) {
        return sql.sql(
                        """
                        select home, case_file, member, at, purpose, name, ground, words
                        from audit.told
                        where account = :account and at < :before
                        order by at desc fetch first :most rows with ties
                        """)
                .param("account", account)
                .param("before", utc(before))
                .param("most", most)
                .query(Reads::told)
                .list();
    }

    /**
     * Forgets for whom lines were kept, and the name of whoever read for others: the lines of the
     * files stay with them.
     */
    public void forget(UUID account) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with gone as (delete from audit.told where account = :account)
                                        update audit.told set name = '—'
                                        where member = :account and name is not null
                                          and account <> :account
                                        """)
                                .param("account", account)
                                .update());
    }

    private static Told told(ResultSet row, int n) throws SQLException {
        String ground = row.getString("ground");
        return new Told(
                row.getObject("home", UUID.class),
                row.getObject("case_file", UUID.class),
                row.getObject("member", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("purpose"),
                row.getString("name"),
                ground == null ? null : Ground.of(ground),
                row.getString("words"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
