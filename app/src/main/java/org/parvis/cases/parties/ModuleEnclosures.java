package org.parvis.cases.parties;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Compartments;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.Audience;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileEnclosures;
import org.parvis.cases.spi.Payload;
import org.parvis.documents.DocumentContent;
import org.parvis.documents.Documents;
import org.parvis.documents.DraftScene;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.documents.ReceivedDocument;
import org.parvis.documents.StoredDocument;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps documents of modules in the compartment of the act that brings them. What arrives is held
 * and looked at first, apart from the file, and taken over in the transaction of the act.
 */
@Component
class ModuleEnclosures implements FileEnclosures {
    private static final String KIND = "enclosure";

    /** What an act never took over is forgotten after that. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Scenes scenes;
    private final OwnActs acts;
    private final ModuleScenes entries;
    private final PersonActs people;
    private final Documents documents;
    private final HeldFiles held;
    private final Vault vault;

    ModuleEnclosures(
            Scenes scenes,
            OwnActs acts,
            ModuleScenes entries,
            PersonActs people,
            Documents documents,
            HeldFiles held,
            Vault vault) {
        this.scenes = scenes;
        this.acts = acts;
        this.entries = entries;
        this.people = people;
        this.documents = documents;
        this.held = held;
        this.vault = vault;
    }

    @Override
    public Outcome<Integer> write(
            ActKinds own,
            FileActs.Who who,
            CaseFileId file,
            Audience.Inside audience,
            List<Arriving> arriving,
            BiFunction<List<Payload>, List<Enclosure>, Outcome<Payload>> act) {
        Entering entering = new Entering(entries.acting(who, file), null);
        UUID holder = Ids.next();
        Outcome<CaseFile> done =
                held(holder, arriving)
                        .then(
                                files ->
                                        people.act(
                                                entering,
                                                (sql, head) ->
                                                        act.apply(
                                                                        acts.saidBefore(
                                                                                sql, own, file),
                                                                        taken(
                                                                                sql, file,
                                                                                audience, files))
                                                                .then(checked(own, audience))));
        if (done instanceof Outcome.Refused<CaseFile>) {
            held.forget(holder);
        }
        return done.map(CaseFile::lastSeq);
    }

    private Outcome<List<HeldFile>> held(UUID holder, List<Arriving> arriving) {
        List<HeldFile> files = new ArrayList<>();
        for (Arriving one : arriving) {
            Outcome<HeldFile> file =
                    held.begin(holder, KIND, one.name(), one.size(), KEPT)
                            .then(begun -> held.append(holder, begun.id(), 0, one.content()));
            switch (file) {
                case Outcome.Ok<HeldFile>(HeldFile it) -> files.add(it);
                case Outcome.Refused<HeldFile>(Refusal why) -> {
                    return Outcome.refused(why);
                }
            }
        }
        return Outcome.ok(files);
    }

    /** What is kept for an audience is named in an act of the module's own for that one. */
    private Function<Payload, Outcome<Payload>> checked(ActKinds own, Audience.Inside audience) {
        return act ->
                act.kind().audience(act).equals(audience)
                        ? acts.checked(own, act)
                        : OwnActs.notOwn(act);
    }

    private List<Enclosure> taken(
            JdbcClient sql, CaseFileId file, Audience.Inside audience, List<HeldFile> files) {
        int number = Compartments.of(sql, file, audience);
        CaseKey key = vault.open(sql, file, number, false);
        return files.stream()
                .map(one -> adopted(key, number, one))
                .map(received -> documents.keep(sql, received))
                .map(ModuleEnclosures::enclosure)
                .toList();
    }

    private ReceivedDocument adopted(CaseKey key, int number, HeldFile file) {
        return scenes.aside(
                new DraftScene(file.holder()),
                own -> {
                    ReceivedDocument received =
                            documents.adopt(own, key, number, file, KIND).orThrow();
                    held.adopted(own, file);
                    return received;
                });
    }

    private static Enclosure enclosure(StoredDocument it) {
        return new Enclosure(it.id(), it.name(), it.mediaType(), it.size(), it.digest());
    }

    @Override
    public Optional<DocumentContent> open(FileActs.Who who, CaseFileId file, UUID document) {
        return entries.read(
                who,
                file,
                sql ->
                        documents.open(sql, new Actor.Person(null), file, document)
                                        instanceof Outcome.Ok<DocumentContent>(DocumentContent it)
                                ? Optional.of(it)
                                : Optional.empty());
    }
}
