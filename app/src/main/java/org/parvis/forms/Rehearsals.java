package org.parvis.forms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.documents.VaultException;
import org.parvis.forms.spi.PastSubmissions;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries a version on live drafts and on what the body received, in a transaction in which the
 * database refuses any change. Each set of answers is read twice: under its own version, and under
 * the new one after the same plan by which drafts would move. Only the figures are kept.
 */
@Component
class Rehearsals {
    /** More than this are sampled, and the result says so. */
    static final int MOST = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ABANDONED = Duration.ofSeconds(60);
    private static final int EVERY = 100;

    private final Catalogue catalogue;
    private final FormReader reader;
    private final DraftText text;
    private final ObjectProvider<PastSubmissions> past;
    private final Scenes scenes;
    private final InstantSource clock;

    Rehearsals(
            Catalogue catalogue,
            FormReader reader,
            DraftText text,
            ObjectProvider<PastSubmissions> past,
            Scenes scenes,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.text = text;
        this.past = past;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** One rehearsal, and how far it is. */
    record Rehearsal(
            UUID id,
            Home home,
            String service,
            int version,
            String state,
            int total,
            int done,
            @Nullable RehearsalResult result,
            @Nullable Instant endedAt) {
        boolean running() {
            return state.equals("waiting") || state.equals("running");
        }
    }

    /** Asks for one; it runs as soon as a node is free. */
    void ask(Actor.Agent by, String service, int version) {
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        insert into forms.rehearsals (id, home, service, version,
                                          state, asked_by, asked_at)
                                        select ?, ?, ?, ?, 'waiting', ?, ?
                                        where not exists (select from forms.rehearsals
                                          where home = ? and service = ? and version = ?
                                            and state in ('waiting', 'running'))
                                        """)
                                .param(Ids.next())
                                .param(by.home().id())
                                .param(service)
                                .param(version)
                                .param(by.member())
                                .param(at(clock.instant()))
                                .param(by.home().id())
                                .param(service)
                                .param(version)
                                .update());
    }

    /** The latest one of a body for a version. */
    Optional<Rehearsal> latest(Home home, String service, int version) {
        return scenes.readingJob(
                sql ->
                        sql.sql(
                                        """
                                        select id, home, service, version, state, total, done,
                                          result::text as result, ended_at
                                        from forms.rehearsals
                                        where home = ? and service = ? and version = ?
                                        order by id desc limit 1
                                        """)
                                .param(home.id())
                                .param(service)
                                .param(version)
                                .query((row, n) -> rehearsal(row))
                                .optional());
    }

    private static Rehearsal rehearsal(java.sql.ResultSet row) throws java.sql.SQLException {
        String result = row.getString("result");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Rehearsal(
                row.getObject("id", UUID.class),
                new Home(row.getObject("home", UUID.class)),
                row.getString("service"),
                row.getInt("version"),
                row.getString("state"),
                row.getInt("total"),
                row.getInt("done"),
                result == null ? null : JSON.readValue(result, RehearsalResult.class),
                ended == null ? null : ended.toInstant());
    }

    /** Runs whatever waits, or was left by a program that is gone. */
    void run() {
        for (Optional<Rehearsal> next = take(); next.isPresent(); next = take()) {
            Rehearsal rehearsal = next.get();
            try {
                RehearsalResult result = rehearse(rehearsal);
                end(rehearsal, "done", JSON.writeValueAsString(result));
            } catch (RuntimeException e) {
                LOG.atError().setCause(e).log("A rehearsal could not be done");
                end(rehearsal, "failed", null);
            }
        }
    }

    private Optional<Rehearsal> take() {
        Instant now = clock.instant();
        return scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        update forms.rehearsals set state = 'running', done = 0,
                                          touched_at = ?
                                        where id = (select id from forms.rehearsals
                                          where state = 'waiting'
                                            or (state = 'running' and touched_at < ?)
                                          order by id limit 1 for update skip locked)
                                        returning id, home, service, version, state, total, done,
                                          result::text as result, ended_at
                                        """)
                                .param(at(now))
                                .param(at(now.minus(ABANDONED)))
                                .query((row, n) -> rehearsal(row))
                                .optional());
    }

    RehearsalResult rehearse(Rehearsal rehearsal) {
        ServiceRules candidate =
                catalogue.candidate(rehearsal.service(), rehearsal.version()).orElseThrow();
        return scenes.readingJob(sql -> new Pass(sql, rehearsal, candidate).run());
    }

    /** From a thread of its own: the one that rehearses stands where nothing may be written. */
    private void progress(Rehearsal rehearsal, int done, int total) {
        CompletableFuture.runAsync(() -> note(rehearsal, done, total)).join();
    }

    private void note(Rehearsal rehearsal, int done, int total) {
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        update forms.rehearsals set done = ?, total = ?,
                                          touched_at = ?
                                        where id = ?
                                        """)
                                .param(done)
                                .param(total)
                                .param(at(clock.instant()))
                                .param(rehearsal.id())
                                .update());
    }

    private void end(Rehearsal rehearsal, String state, @Nullable String result) {
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        update forms.rehearsals set state = ?, result = ?::jsonb,
                                          done = total, ended_at = ?
                                        where id = ?
                                        """)
                                .param(state)
                                .param(result)
                                .param(at(clock.instant()))
                                .param(rehearsal.id())
                                .update());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** One pass over drafts and submissions; it only reads. */
    private final class Pass {
        private final JdbcClient sql;
        private final Rehearsal rehearsal;
        private final ServiceRules candidate;
        private final Map<Integer, Optional<ServiceRules>> versions = new HashMap<>();
        private final Map<Integer, MovePlan> plans = new HashMap<>();
        private int done;
        private int total;

        Pass(JdbcClient sql, Rehearsal rehearsal, ServiceRules candidate) {
            this.sql = sql;
            this.rehearsal = rehearsal;
            this.candidate = candidate;
        }

        RehearsalResult run() {
            Optional<PastSubmissions> source = past.stream().findFirst();
            String service = rehearsal.service();
            int drafts =
                    sql.sql("select count(*)::int from forms.drafts where service = ?")
                            .param(service)
                            .query(Integer.class)
                            .single();
            int sent = source.map(s -> s.count(sql, rehearsal.home(), service)).orElse(0);
            total = Math.min(drafts, MOST) + Math.min(sent, MOST);
            progress(rehearsal, 0, total);
            RehearsalTally live = new RehearsalTally(candidate.service());
            drafts(live);
            RehearsalTally past = new RehearsalTally(candidate.service());
            Consumer<PastSubmissions.Submission> each = submission -> submission(submission, past);
            source.ifPresent(s -> s.read(sql, rehearsal.home(), service, MOST, each));
            return new RehearsalResult(
                    catalogue.service(service).map(now -> now.version()).orElse(0),
                    drafts > MOST || sent > MOST,
                    live.part(drafts),
                    past.part(sent));
        }

        private record Row(UUID id, int version, String lang, byte[] content) {}

        private void drafts(RehearsalTally tally) {
            List<Row> rows =
                    sql.sql(
                                    """
                                    select id, version, lang, content from forms.drafts
                                    where service = ? order by md5(id::text) limit ?
                                    """)
                            .param(rehearsal.service())
                            .param(MOST)
                            .query(
                                    (row, n) ->
                                            new Row(
                                                    row.getObject("id", UUID.class),
                                                    row.getInt("version"),
                                                    row.getString("lang"),
                                                    row.getBytes("content")))
                            .list();
            for (Row row : rows) {
                try {
                    look(row.version(), row.lang(), text.open(row.id(), row.content()), tally);
                } catch (VaultException | JacksonException e) {
                    tally.unreadable();
                }
                step();
            }
        }

        private void submission(PastSubmissions.Submission sent, RehearsalTally tally) {
            version(sent.version())
                    .ifPresentOrElse(
                            rules -> look(sent.version(), sent.lang(), typed(rules, sent), tally),
                            tally::unreadable);
            step();
        }

        private Map<String, Typed> typed(ServiceRules rules, PastSubmissions.Submission sent) {
            Map<String, Typed> typed = new HashMap<>();
            for (Question question : rules.service().form().questions()) {
                Object answer = sent.answers().get(question.id());
                if (answer != null) {
                    typed.putAll(reader.typed(question, answer));
                }
            }
            return typed;
        }

        private void look(
                int version, String lang, Map<String, Typed> typed, RehearsalTally tally) {
            Optional<ServiceRules> own = version(version);
            if (own.isEmpty()) {
                tally.unreadable();
                return;
            }
            MovePlan plan =
                    plans.computeIfAbsent(
                            version,
                            v -> MovePlan.between(own.get().service(), candidate.service()));
            tally.add(
                    Outlook.of(reader, own.get(), typed, lang),
                    Outlook.of(reader, candidate, plan.apply(typed).typed(), lang));
        }

        private Optional<ServiceRules> version(int version) {
            return versions.computeIfAbsent(version, v -> catalogue.rules(rehearsal.service(), v));
        }

        private void step() {
            done++;
            if (done % EVERY == 0) {
                progress(rehearsal, done, total);
            }
        }
    }
}
