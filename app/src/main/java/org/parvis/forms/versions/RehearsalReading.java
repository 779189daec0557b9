package org.parvis.forms.versions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.documents.keys.VaultException;
import org.parvis.forms.drafts.DraftText;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Outlook;
import org.parvis.forms.spi.PastSubmissions;
import org.parvis.forms.spi.Typed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Reads live drafts and past submissions twice: under their own version, and under a new one after
 * the same plan by which drafts would move.
 */
@Component
class RehearsalReading {
    /** More than this are sampled, and the result says so. */
    static final int MOST = 5_000;

    private static final int EVERY = 100;

    /** Is told how many were looked at, now and then. */
    @FunctionalInterface
    interface Progress {
        void told(int done, int total);
    }

    private final Catalogue catalogue;
    private final FormReader reader;
    private final DraftText text;
    private final ObjectProvider<PastSubmissions> past;

    RehearsalReading(
            Catalogue catalogue,
            FormReader reader,
            DraftText text,
            ObjectProvider<PastSubmissions> past) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.text = text;
        this.past = past;
    }

    /** In the caller's transaction, in which nothing is written. */
    RehearsalResult read(JdbcClient sql, Rehearsal rehearsal, Progress progress) {
        ServiceRules candidate =
                catalogue.candidate(rehearsal.service(), rehearsal.version()).orElseThrow();
        return new Pass(sql, rehearsal, candidate, progress).run();
    }

    /** One pass over drafts and submissions. */
    private final class Pass {
        private final JdbcClient sql;
        private final Rehearsal rehearsal;
        private final ServiceRules candidate;
        private final Progress progress;
        private final Map<Integer, Optional<ServiceRules>> versions = new HashMap<>();
        private final Map<Integer, MovePlan> plans = new HashMap<>();
        private int done;
        private int total;

        Pass(JdbcClient sql, Rehearsal rehearsal, ServiceRules candidate, Progress progress) {
            this.sql = sql;
            this.rehearsal = rehearsal;
            this.candidate = candidate;
            this.progress = progress;
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
            progress.told(0, total);
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
                progress.told(done, total);
            }
        }
    }
}
