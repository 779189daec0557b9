package org.parvis.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reasons given for openings out of the ordinary, and the files that ask for one. Every statement
 * runs in the scene of the member's body. Words are committed to in the journal and kept apart, so
 * that they go when the file goes and the proof stays.
 */
@Component
public class Reasons {
    /** How long a reason opens a file: a morning's work. */
    public static final Duration LASTS = Duration.ofHours(4);

    /** How long the glass stays open. */
    public static final Duration GLASS = Duration.ofHours(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Journal journal;
    private final InstantSource clock;

    public Reasons(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** A reason, and until when it opens the file. */
    public record Given(
            UUID id,
            UUID member,
            UUID file,
            Ground ground,
            String words,
            Instant at,
            Instant until) {}

    /** On which ground the file is watched for that member, if it is. */
    public Optional<Ground> watched(JdbcClient sql, CaseFileId file, UUID member) {
        return sql.sql(
                        """
                        select ground from audit.watched
                        where home = :home and case_file = :file and member in (:member, :all)
                        order by ground limit 1
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("member", member)
                .param("all", Ids.NIL)
                .query(String.class)
                .optional()
                .map(Ground::of);
    }

    /** What that member gave for that file, latest first. */
    public List<Given> of(JdbcClient sql, CaseFileId file, UUID member) {
        return sql.sql(
                        """
                        select id, member, case_file, ground, words, at, until from audit.reasons
                        where home = :home and case_file = :file and member = :member
                        order by at desc limit 20
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("member", member)
                .query(Reasons::given)
                .list();
    }

    /** The reasons of those numbers, for whoever reads the journal. */
    public List<Given> of(JdbcClient sql, List<UUID> ids) {
        return sql.sql(
                        """
                        select id, member, case_file, ground, words, at, until from audit.reasons
                        where id = any(:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Reasons::given)
                .list();
    }

    /** Keeps a reason and notes in the journal that it was given. */
    public Given give(
            JdbcClient sql, Actor.Agent agent, CaseFileId file, Ground ground, String words) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Given given =
                new Given(
                        Ids.next(),
                        agent.member(),
                        file.id(),
                        ground,
                        words,
                        now,
                        now.plus(ground.breaksGlass() ? GLASS : LASTS));
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        sql.sql(
                        """
                        insert into audit.reasons (id, home, case_file, member, ground, words, salt,
                          at, until)
                        values (:id, :home, :file, :member, :ground, :words, :salt, :at, :until)
                        """)
                .param("id", given.id())
                .param("home", file.home().id())
                .param("file", file.id())
                .param("member", agent.member())
                .param("ground", ground.code())
                .param("words", words)
                .param("salt", salt)
                .param("at", given.at().atOffset(ZoneOffset.UTC))
                .param("until", given.until().atOffset(ZoneOffset.UTC))
                .update();
        journal.note(
                sql,
                agent,
                new Reading("reason", ground.code(), List.of(file.id()), "reason", given.id()),
                commitment(salt, words));
        return given;
    }

    /**
     * Puts a file on the list of those that ask for a reason: of one member, or of everybody; in
     * the scene of its body.
     */
    public void watch(JdbcClient sql, Actor.Agent by, CaseFileId file, UUID member) {
        Ground ground = member.equals(Ids.NIL) ? Ground.PROTECTED : Ground.RELATIVE;
        sql.sql(
                        """
                        insert into audit.watched (home, case_file, member, ground, set_by, at)
                        values (:home, :file, :member, :ground, :by, :at) on conflict do nothing
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("member", member)
                .param("ground", ground.code())
                .param("by", by.member())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.note(
                sql,
                by,
                Reading.of(
                        "administration",
                        "watch " + ground.code(),
                        List.of(file.id()),
                        "administration"));
    }

    /** A file on that list. */
    public record Watch(UUID file, UUID member, Ground ground, UUID by, Instant at) {}

    /** The list of a body, latest first; in the scene of the privacy officer. */
    public List<Watch> list(JdbcClient sql, UUID home) {
        return sql.sql(
                        """
                        select case_file, member, ground, set_by, at from audit.watched
                        where home = ? order by at desc, case_file limit 500
                        """)
                .param(home)
                .query(
                        (row, n) ->
                                new Watch(
                                        row.getObject("case_file", UUID.class),
                                        row.getObject("member", UUID.class),
                                        Ground.of(row.getString("ground")),
                                        row.getObject("set_by", UUID.class),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Takes it off that list; in the scene of the privacy officer. */
    public void release(JdbcClient sql, Actor.Agent by, CaseFileId file) {
        sql.sql("delete from audit.watched where home = :home and case_file = :file")
                .param("home", file.home().id())
                .param("file", file.id())
                .update();
        journal.note(
                sql,
                by,
                Reading.of("administration", "release", List.of(file.id()), "administration"));
    }

    static byte[] commitment(byte[] salt, String words) {
        MessageDigest sha = Digest.sha256();
        sha.update(salt);
        return sha.digest(words.getBytes(StandardCharsets.UTF_8));
    }

    private static Given given(ResultSet row, int n) throws SQLException {
        return new Given(
                row.getObject("id", UUID.class),
                row.getObject("member", UUID.class),
                row.getObject("case_file", UUID.class),
                Ground.of(row.getString("ground")),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant());
    }
}
