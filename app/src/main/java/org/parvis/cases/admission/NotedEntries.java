package org.parvis.cases.admission;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.audit.Reads;
import org.parvis.audit.Reasons;
import org.parvis.cases.acts.Acting;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes that a member came into a file, for those whose file it is and in the journal of the body:
 * in the transaction that lets them in, before anything is shown.
 */
@Component
class NotedEntries {
    private final Reads reads;
    private final Journal journal;
    private final Acting acting;

    NotedEntries(Reads reads, Journal journal, Acting acting) {
        this.reads = reads;
        this.journal = journal;
        this.acting = acting;
    }

    /**
     * An entry.
     *
     * @param agent the member, in the home where the file lives
     * @param accounts of those whose file it is, who are told
     * @param reason which they gave, where one is asked
     */
    record Entry(
            Actor.Agent agent,
            CaseFileId file,
            List<UUID> accounts,
            Reasons.@Nullable Given reason) {}

    void note(JdbcClient sql, FilePart part, String what, Entry entry) {
        Reasons.Given reason = entry.reason();
        reads.record(
                sql,
                new Reads.Opening(
                        entry.file(),
                        entry.agent().member(),
                        acting.now(),
                        part.task(),
                        entry.accounts(),
                        reason));
        journal.note(
                sql,
                entry.agent(),
                new Reading(
                        part.kind(),
                        what,
                        List.of(entry.file().id()),
                        part.task(),
                        reason == null ? null : reason.id()));
    }
}
