package org.parvis.cases;

import java.util.List;
import java.util.Optional;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets a file, everywhere, and keeps the proof: the act of disposal cites schedule and
 * certificate, then payloads, salts, documents, keys and every other place that declared itself are
 * emptied. Documents that a remedy may still need are held, and nothing is forgotten before.
 */
@Component
public class Disposal {
    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final FileRules rules;
    private final Erasures erasures;

    Disposal(Scenes scenes, CaseStore store, Acting acting, FileRules rules, Erasures erasures) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.rules = rules;
        this.erasures = erasures;
    }

    /**
     * Disposes of a closed file under a retention schedule; the certificate's number comes back.
     */
    public Outcome<String> dispose(CaseFileId file, String schedule) {
        String certificate = "C-" + Ids.next();
        Outcome<String> recorded =
                scenes.job(
                        jobs ->
                                store.lock(jobs, file)
                                        .map(head -> allowed(jobs, head))
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

    /** The places that a disposal empties. */
    List<String> places() {
        return erasures.places();
    }

    /** Neither an open file nor documents that a remedy may still need, nor the same file twice. */
    private Outcome<CaseFile> allowed(JdbcClient jobs, CaseFile head) {
        if (head.disposedAt() != null) {
            return Outcome.refused("cases.refused.disposed");
        }
        Optional<DocumentHold> held = rules.hold(head, store.acts(jobs, head.id()));
        if (held.isPresent()) {
            return Outcome.refused(held.get().refusal());
        }
        return head.state().open() ? Outcome.refused("cases.refused.open") : Outcome.ok(head);
    }

    private Outcome<String> record(
            JdbcClient jobs, CaseFile head, String schedule, String certificate) {
        return acting.append(
                        jobs,
                        head,
                        Acting.Act.of(
                                PartyRole.PROGRAM.number(),
                                new ActContent.Disposed(schedule, certificate, acting.now())))
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
