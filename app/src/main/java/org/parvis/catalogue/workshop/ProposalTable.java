package org.parvis.catalogue.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Canonical;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.reading.Definitions;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of versions on their way; each method is one statement, in its caller's scene. */
@Component
class ProposalTable {
    private final Definitions definitions;

    ProposalTable(Definitions definitions) {
        this.definitions = definitions;
    }

    /** A published version, without its text. */
    record Version(
            int version, Instant publishedAt, @Nullable Instant retiredAt, boolean fromPack) {}

    List<Version> versions(JdbcClient jdbc, String code) {
        return jdbc.sql(
                        """
                        select version, published_at, retired_at, origin from catalogue.services
                        where code = ? order by version desc
                        """)
                .param(code)
                .query(
                        (row, n) ->
                                new Version(
                                        row.getInt("version"),
                                        instant(row, "published_at"),
                                        row.getObject("retired_at") == null
                                                ? null
                                                : instant(row, "retired_at"),
                                        row.getString("origin").equals("pack")))
                .list();
    }

    /** The proposals that wait, of one service or of all. */
    List<Proposal> open(JdbcClient jdbc, @Nullable String code) {
        List<Proposal> bare =
                jdbc.sql(
                                """
                                select id, home, file, definition, proposed_by, proposed_at
                                from catalogue.proposals
                                where closed_at is null and (?::text is null or code = ?)
                                order by proposed_at desc
                                """)
                        .param(code)
                        .param(code)
                        .query((row, n) -> proposal(row))
                        .list();
        return bare.stream().map(proposal -> whole(jdbc, proposal)).toList();
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        ServiceDefinition service =
                definitions
                        .proposed("proposed", row.getBytes("definition"))
                        .accepted()
                        .orElseThrow(() -> new IllegalStateException("A proposal no longer reads"));
        return new Proposal(
                row.getObject("id", UUID.class),
                new Home(row.getObject("home", UUID.class)),
                row.getString("file"),
                service,
                row.getObject("proposed_by", UUID.class),
                instant(row, "proposed_at"),
                List.of(),
                null);
    }

    private static Proposal whole(JdbcClient jdbc, Proposal bare) {
        return new Proposal(
                bare.id(),
                bare.home(),
                bare.file(),
                bare.service(),
                bare.by(),
                bare.at(),
                reviews(jdbc, bare.id()),
                assessment(jdbc, bare.service().code(), bare.service().version()).orElse(null));
    }

    private static List<Proposal.Review> reviews(JdbcClient jdbc, UUID proposal) {
        return jdbc.sql(
                        """
                        select member, approves, words, at from catalogue.reviews
                        where proposal = ? order by at
                        """)
                .param(proposal)
                .query(
                        (row, n) ->
                                new Proposal.Review(
                                        row.getObject("member", UUID.class),
                                        row.getBoolean("approves"),
                                        row.getString("words"),
                                        instant(row, "at")))
                .list();
    }

    static Optional<Proposal.Assessment> assessment(JdbcClient jdbc, String code, int version) {
        return jdbc.sql(
                        """
                        select reference, made_on, author, recorded_by from catalogue.assessments
                        where code = ? and version = ?
                        """)
                .param(code)
                .param(version)
                .query(
                        (row, n) ->
                                new Proposal.Assessment(
                                        row.getString("reference"),
                                        row.getObject("made_on", LocalDate.class),
                                        row.getString("author"),
                                        row.getObject("recorded_by", UUID.class)))
                .optional();
    }

    void insert(
            JdbcClient jdbc,
            Actor.Agent by,
            ServiceDefinition service,
            String file,
            byte[] written,
            Instant now) {
        byte[] canonical = definitions.canonical(service);
        jdbc.sql(
                        """
                        insert into catalogue.proposals (id, home, code, version, file, written,
                          definition, digest, proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(Ids.next())
                .param(by.home().id())
                .param(service.code())
                .param(service.version())
                .param(file)
                .param(written)
                .param(canonical)
                .param(Canonical.sha256(canonical))
                .param(by.member())
                .param(at(now))
                .update();
    }

    int close(JdbcClient jdbc, String code, int version, String closing, Instant now) {
        return jdbc.sql(
                        """
                        update catalogue.proposals set closed_at = ?, closing = ?
                        where code = ? and version = ? and closed_at is null
                        """)
                .param(at(now))
                .param(closing)
                .param(code)
                .param(version)
                .update();
    }

    void review(
            JdbcClient jdbc, Actor.Agent by, UUID proposal, boolean ok, String words, Instant now) {
        jdbc.sql(
                        """
                        insert into catalogue.reviews (home, proposal, member, approves, words, at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (proposal, member) do update
                        set approves = excluded.approves, words = excluded.words, at = excluded.at
                        """)
                .param(by.home().id())
                .param(proposal)
                .param(by.member())
                .param(ok)
                .param(words)
                .param(at(now))
                .update();
    }

    void assess(
            JdbcClient jdbc,
            Actor.Agent by,
            String code,
            int version,
            Proposal.Assessment assessment,
            Instant now) {
        jdbc.sql(
                        """
                        insert into catalogue.assessments (home, code, version, reference, made_on,
                          author, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (code, version) do update
                        set reference = excluded.reference, made_on = excluded.made_on,
                          author = excluded.author, recorded_by = excluded.recorded_by,
                          recorded_at = excluded.recorded_at, home = excluded.home
                        """)
                .param(by.home().id())
                .param(code)
                .param(version)
                .param(assessment.reference())
                .param(assessment.madeOn())
                .param(assessment.author())
                .param(by.member())
                .param(at(now))
                .update();
    }

    boolean publish(JdbcClient jdbc, UUID proposal) {
        return jdbc.sql("select catalogue.publish(?)")
                .param(proposal)
                .query(Boolean.class)
                .single();
    }

    /** Takes a service off the list of what is offered, or puts it back: all its versions. */
    int retire(JdbcClient jdbc, String code, @Nullable Instant when) {
        return jdbc.sql(
                        """
                        update catalogue.services set retired_at = ?::timestamptz,
                          retired_from = case when ?::timestamptz is null then null else 'workshop' end
                        where code = ? and (retired_at is null) <> (?::timestamptz is null)
                        """)
                .param(when == null ? null : at(when))
                .param(when == null ? null : at(when))
                .param(code)
                .param(when == null ? null : at(when))
                .update();
    }

    /** Pairs of French text and translation that somebody found still right, by their digests. */
    Set<String> confirmed(JdbcClient jdbc, String code) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select lang || ' ' || encode(source, 'hex') || ' '
                                  || encode(target, 'hex')
                                from catalogue.translations where code = ?
                                """)
                        .param(code)
                        .query(String.class)
                        .list());
    }

    void confirm(
            JdbcClient jdbc,
            Actor.Agent by,
            String code,
            String lang,
            byte[] source,
            byte[] target,
            Instant now) {
        jdbc.sql(
                        """
                        insert into catalogue.translations (home, code, lang, source, target,
                          confirmed_by, confirmed_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(by.home().id())
                .param(code)
                .param(lang)
                .param(source)
                .param(target)
                .param(by.member())
                .param(at(now))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
