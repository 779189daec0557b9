package org.parvis.cases.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.audit.FileRead;
import org.parvis.audit.Reads;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.dossier.Conversations;
import org.parvis.catalogue.ServiceDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the page of a file shows its person, in the caller's scene, from one snapshot. */
@Component
class PersonDossiers {
    private final CaseStore store;
    private final Reads reads;
    private final FileReaders readers;
    private final PersonTalk talk;
    private final Services services;

    PersonDossiers(
            CaseStore store, Reads reads, FileReaders readers, PersonTalk talk, Services services) {
        this.store = store;
        this.reads = reads;
        this.readers = readers;
        this.talk = talk;
        this.services = services;
    }

    /**
     * A file as it stands, with who read it, who acted in it and what was said.
     *
     * @param clocks of the body's answer
     * @param modules terms of modules
     */
    record Dossier(
            CaseFile head,
            ServiceDefinition service,
            List<StoredAct> acts,
            List<Clock> clocks,
            List<Clock> modules,
            List<FileRead> reads,
            List<Reads.ForThem> forThem,
            Map<UUID, Instant> hands,
            Conversations.Known known) {}

    Optional<Dossier> read(JdbcClient sql) {
        return store.admitted(sql)
                .map(
                        head -> {
                            List<StoredAct> acts = store.acts(sql, head.id());
                            List<Clock> terms = store.partyClocks(sql, head.id());
                            return new Dossier(
                                    head,
                                    services.of(head),
                                    acts,
                                    terms.stream().filter(clock -> !clock.ofModule()).toList(),
                                    terms.stream().filter(Clock::ofModule).toList(),
                                    reads.of(sql, head.id()),
                                    reads.forThem(sql, head.id()),
                                    readers.hands(sql, head, acts),
                                    talk.known(sql, head, acts));
                        });
    }
}
