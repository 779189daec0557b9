package org.parvis.cases.keeping;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CourseAct;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.clocks.FileRules;
import org.parvis.cases.dossier.DocumentHold;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets a file, everywhere, and keeps the proof: the act of disposal cites schedule and
 * certificate, then payloads, salts, documents, keys and every other place that declared itself are
 * emptied. Documents that a remedy may still need are held, and nothing is forgotten before; nor is
 * what the schedule passes to the archives, before they acknowledged it.
 */
@Component
public class Disposal {
    /** Why a body does not destroy what it gave away. */
    static final String PASSED = "cases.refused.passed";

    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final FileRules rules;
    private final RetentionTerms terms;
    private final Erasures erasures;

    public Disposal(
            Scenes scenes,
            CaseStore store,
            Acting acting,
            FileRules rules,
            RetentionTerms terms,
            Erasures erasures) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.rules = rules;
        this.terms = terms;
        this.erasures = erasures;
    }

    /**
     * Disposes of a closed file under a retention schedule; the certificate's number comes back.
     */
    public Outcome<String> dispose(CaseFileId file, String schedule) {
        return dispose(file, schedule, "C-" + Ids.next());
    }

    /** The same under the certificate of a whole list, of the body that works on the file. */
    Outcome<String> dispose(CaseFileId file, DisposalList list) {
        return dispose(
                file, list.rule().in("fr"), list.certificate(), head -> worked(head, list.home()));
    }

    Outcome<String> dispose(CaseFileId file, String schedule, String certificate) {
        return dispose(file, schedule, certificate, Outcome::ok);
    }

    private Outcome<String> dispose(
            CaseFileId file,
            String schedule,
            String certificate,
            Function<CaseFile, Outcome<CaseFile>> whose) {
        Outcome<String> recorded =
                scenes.job(
                        jobs ->
                                store.lock(jobs, file)
                                        .map(whose)
                                        .map(ok -> ok.then(head -> allowed(jobs, head)))
                                        .map(
                                                ok ->
                                                        ok.then(
                                                                head ->
                                                                        record(
                                                                                jobs,
                                                                                head,
                                                                                schedule,
                                                                                certificate)))
                                        .orElseGet(() -> Outcome.refused("cases.refused.unknown")));
        if (recorded instanceof Outcome.Ok<String>) {
            erasures.forget(new Erasures.Entry(file, schedule, certificate));
        }
        return recorded;
    }

    /**
     * Erases again what was recorded under that certificate, as after a stop between the two; false
     * when nothing was.
     */
    boolean again(CaseFileId file, String certificate) {
        Optional<Erasures.Entry> recorded =
                scenes.readingJob(
                        jobs ->
                                jobs.sql(
                                                """
                                                select schedule from cases.erasures
                                                where home = ? and case_file = ? and certificate = ?
                                                """)
                                        .param(file.home().id())
                                        .param(file.id())
                                        .param(certificate)
                                        .query(String.class)
                                        .optional()
                                        .map(said -> new Erasures.Entry(file, said, certificate)));
        recorded.ifPresent(erasures::forget);
        return recorded.isPresent();
    }

    /** Why that body cannot destroy a file now, if it cannot. */
    Optional<Refusal> obstacle(JdbcClient jobs, CaseFile head, Home body) {
        return worked(head, body).then(own -> allowed(jobs, own))
                        instanceof Outcome.Refused<CaseFile>(Refusal why)
                ? Optional.of(why)
                : Optional.empty();
    }

    /** Whoever gave a file to another body has no say in its end any more. */
    static Outcome<CaseFile> worked(CaseFile head, Home body) {
        return head.worker().equals(body) ? Outcome.ok(head) : Outcome.refused(PASSED);
    }

    /** The places that a disposal empties. */
    List<String> places() {
        return erasures.places();
    }

    /**
     * Neither an open file nor documents that a remedy may still need, nor the same file twice, nor
     * what the archives are to have before they have it.
     */
    private Outcome<CaseFile> allowed(JdbcClient jobs, CaseFile head) {
        if (head.disposedAt() != null) {
            return Outcome.refused("cases.refused.disposed");
        }
        List<StoredAct> acts = store.acts(jobs, head.id());
        if (FileKeeping.held(acts).isPresent()) {
            return Outcome.refused("cases.refused.legalHold");
        }
        Optional<DocumentHold> held = rules.hold(head, acts);
        if (held.isPresent()) {
            return Outcome.refused(held.get().refusal());
        }
        if (head.state().open()) {
            return Outcome.refused("cases.refused.open");
        }
        return terms.stays(head) && ArchivesReceipts.standing(acts).isEmpty()
                ? Outcome.refused("cases.refused.notReceived")
                : Outcome.ok(head);
    }

    private Outcome<String> record(
            JdbcClient jobs, CaseFile head, String schedule, String certificate) {
        return acting.append(
                        jobs,
                        head,
                        Acting.Act.of(
                                PartyRole.PROGRAM.number(),
                                new CourseAct.Disposed(schedule, certificate, acting.now())))
                .map(
                        after -> {
                            remember(jobs, head.id(), schedule, certificate);
                            return certificate;
                        });
    }

    private void remember(JdbcClient jobs, CaseFileId file, String schedule, String certificate) {
        jobs.sql(
                        """
                        insert into cases.erasures (home, case_file, schedule, certificate, at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(file.home().id())
                .param(file.id())
                .param(schedule)
                .param(certificate)
                .param(CaseStore.timestamp(acting.now()))
                .update();
        PackageTable.destroyed(jobs, file, acting.now());
    }

    /** Erases again whatever the register names, as after a restore; returns how many files. */
    public int replay() {
        List<Erasures.Entry> entries = erasures.all();
        for (Erasures.Entry entry : entries) {
            scenes.job(
                    jobs -> {
                        remember(jobs, entry.file(), entry.schedule(), entry.certificate());
                        return entry;
                    });
            erasures.erase(entry.file());
        }
        return entries.size();
    }
}
