package org.parvis.cases.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.audit.Seals;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Envelope;
import org.parvis.cases.acts.StoredAct;
import org.parvis.documents.keys.VaultException;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks that nothing was changed: each act's digest, its link to the one before, its payload
 * against the commitment, the derived head, and every sealed root. Run by {@code ./run
 * verify-chain} and by tests; it reads and changes nothing.
 */
@Component
public class ChainVerification {
    private static final int PAGE = 1000;

    private final Scenes scenes;
    private final CaseStore store;
    private final Sealing sealing;

    public ChainVerification(Scenes scenes, CaseStore store, Sealing sealing) {
        this.scenes = scenes;
        this.store = store;
        this.sealing = sealing;
    }

    /**
     * What was found.
     *
     * @param unopened acts that members say among themselves, of which the body alone has the key
     * @param erased acts of which the envelope verifies and the payload was erased on purpose
     * @param broken one line per fault: where, and what does not hold
     */
    public record Report(
            long files, long acts, long erased, long unopened, long seals, List<String> broken) {
        public boolean holds() {
            return broken.isEmpty();
        }
    }

    public Report verify() {
        List<String> broken = new ArrayList<>();
        long[] counts = new long[4];
        UUID after = Ids.NIL;
        List<CaseFileId> page = page(after);
        while (!page.isEmpty()) {
            for (CaseFileId file : page) {
                counts[0]++;
                scenes.job(jobs -> verifyFile(jobs, file, counts, broken));
            }
            after = page.getLast().id();
            page = page(after);
        }
        Seals.Checked checked = sealing.check();
        checked.broken()
                .forEach(
                        number ->
                                broken.add(
                                        "seal " + number + ": the acts are not the ones sealed"));
        return new Report(
                counts[0], counts[1], counts[2], counts[3], checked.seals(), List.copyOf(broken));
    }

    private List<CaseFileId> page(UUID after) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        "select home, id from cases.case_files where id > ? order"
                                                + " by id limit ?")
                                .param(after)
                                .param(PAGE)
                                .query(
                                        (r, n) ->
                                                new CaseFileId(
                                                        new Home(r.getObject("home", UUID.class)),
                                                        r.getObject("id", UUID.class)))
                                .list());
    }

    private boolean verifyFile(
            JdbcClient jobs, CaseFileId file, long[] counts, List<String> broken) {
        byte[] previous = Envelope.FIRST;
        int expected = 1;
        List<StoredAct> acts = store.acts(jobs, file);
        for (StoredAct act : acts) {
            String where = file.id() + "/" + act.seq();
            counts[1]++;
            if (act.seq() != expected || !Arrays.equals(act.envelope().previous(), previous)) {
                broken.add(where + ": not linked to the act before");
            }
            if (!Arrays.equals(act.envelope().digest(), act.digest())) {
                broken.add(where + ": the envelope was changed");
            }
            payloadFault(jobs, act, counts).ifPresent(fault -> broken.add(where + fault));
            previous = act.digest();
            expected++;
        }
        verifyHead(jobs, file, previous, expected - 1, broken);
        return true;
    }

    private Optional<String> payloadFault(JdbcClient jobs, StoredAct act, long[] counts) {
        try {
            return checked(jobs, act, counts);
        } catch (VaultException unopened) {
            if (unopened.keysAway()) {
                throw unopened;
            }
            return Optional.of(": the payload does not open with the key of its file");
        }
    }

    /** What does not hold of a payload, and of what lists read without opening it. */
    private Optional<String> checked(JdbcClient jobs, StoredAct act, long[] counts) {
        if (act.unopened()) {
            counts[3]++;
            return Optional.empty();
        }
        if (act.content() == null) {
            counts[2]++;
            return erasedOnPurpose(jobs, act.envelope())
                    ? Optional.empty()
                    : Optional.of(": the payload is missing without an erasure");
        }
        if (!store.covers(act)) {
            return Optional.of(": the payload is not the one committed to");
        }
        return act.headedAsSaid()
                ? Optional.empty()
                : Optional.of(": what stands beside the payload is not what it says");
    }

    private void verifyHead(
            JdbcClient jobs, CaseFileId file, byte[] digest, int seq, List<String> broken) {
        CaseFile head = store.find(jobs, file).orElseThrow();
        if (head.lastSeq() != seq || !Arrays.equals(head.lastDigest(), digest)) {
            broken.add(file.id() + ": the head is not what the acts say");
        }
    }

    /** With its file, or with the compartment in which it was said. */
    private static boolean erasedOnPurpose(JdbcClient jobs, Envelope act) {
        return jobs.sql(
                        """
                        select exists (select from cases.erasures
                            where home = :home and case_file = :file)
                          or exists (select from cases.compartments
                            where home = :home and case_file = :file and number = :compartment
                              and destroyed_at is not null)
                        """)
                .param("home", act.file().home().id())
                .param("file", act.file().id())
                .param("compartment", act.compartment())
                .query(Boolean.class)
                .single();
    }
}
