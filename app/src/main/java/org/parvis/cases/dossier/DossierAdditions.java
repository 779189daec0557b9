package org.parvis.cases.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.parvis.cases.FileAdditions;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.documents.Documents;
import org.parvis.documents.DraftScene;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.documents.ReceivedDocument;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to a file, in one transaction with whoever says that it is added. */
@Component
class DossierAdditions implements FileAdditions {
    private final Scenes scenes;
    private final CaseStore store;
    private final Documents documents;
    private final HeldFiles held;
    private final Vault vault;
    private final AddedWords words;

    DossierAdditions(
            Scenes scenes,
            CaseStore store,
            Documents documents,
            HeldFiles held,
            Vault vault,
            AddedWords words) {
        this.scenes = scenes;
        this.store = store;
        this.documents = documents;
        this.held = held;
        this.vault = vault;
        this.words = words;
    }

    @Override
    public Outcome<Added> add(
            Actor.Agent agent, CaseFileId file, Addition addition, BooleanSupplier claim) {
        return scenes.in(
                FileOpenings.scene(agent.in(file.home())),
                sql ->
                        add(
                                sql,
                                file,
                                PartyRole.REQUESTER.number(),
                                addition,
                                () ->
                                        scenes.aside(
                                                MemberScene.of(agent), own -> claim.getAsBoolean()),
                                key -> adopted(key, addition.holder())));
    }

    private List<ReceivedDocument> adopted(CaseKey key, UUID holder) {
        return scenes.aside(new DraftScene(holder), own -> adopt(own, key, held.kept(holder)));
    }

    @Override
    public Outcome<Added> add(CaseFileId file, int party, Addition addition) {
        List<HeldFile> files = held.kept(addition.holder());
        return scenes.job(
                jobs ->
                        add(
                                jobs,
                                file,
                                party,
                                addition,
                                () -> true,
                                key -> adopt(jobs, key, files)));
    }

    /** Refuses before anything is written; what fails after that undoes all of it. */
    private Outcome<Added> add(
            JdbcClient sql,
            CaseFileId file,
            int party,
            Addition addition,
            BooleanSupplier claim,
            Function<CaseKey, List<ReceivedDocument>> adopting) {
        Optional<CaseFile> head = store.lock(sql, file);
        if (head.isEmpty()) {
            return Outcome.refused("cases.refused.unknown");
        }
        Optional<CaseKey> key = vault.find(sql, file);
        if (head.get().disposedAt() != null || key.isEmpty()) {
            return Outcome.refused("cases.refused.disposed");
        }
        Outcome<AddedWords.Writer> writer = words.writer(sql, file, party);
        return writer.then(
                who ->
                        claim.getAsBoolean()
                                ? added(sql, head.get(), who, addition, adopting.apply(key.get()))
                                : Outcome.refused("cases.refused.entered"));
    }

    private Outcome<Added> added(
            JdbcClient sql,
            CaseFile head,
            AddedWords.Writer who,
            Addition addition,
            List<ReceivedDocument> received) {
        List<ActContent.Attachment> taken =
                received.stream()
                        .map(one -> documents.keep(sql, one))
                        .map(Enclosures::attachment)
                        .toList();
        CaseFile after = words.append(sql, head, who, addition, taken).orThrow();
        return Outcome.ok(new Added(after.id(), after.reference()));
    }

    private List<ReceivedDocument> adopt(JdbcClient own, CaseKey key, List<HeldFile> files) {
        return files.stream().map(file -> adopt(own, key, file)).toList();
    }

    private ReceivedDocument adopt(JdbcClient own, CaseKey key, HeldFile file) {
        ReceivedDocument received =
                documents.adopt(own, key, file.holder(), file.id(), "attachment").orThrow();
        held.adopted(own, file);
        return received;
    }
}
