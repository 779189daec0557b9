package org.parvis.opendata.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.risk.RiskFound;
import org.parvis.opendata.tables.Dropped;
import org.parvis.opendata.tables.TableReading;
import org.parvis.organizations.Members;
import org.parvis.platform.AtStart;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Publishes the datasets of a demonstration, once, as fictitious members prepared and signed them.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationData extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationData.class);

    private final ContentPack pack;
    private final Held<List<DemonstrationTable>> tables;
    private final Members members;
    private final TableReading reading;
    private final DataDrafts drafts;
    private final DataRelease release;
    private final DraftRisk risk;

    DemonstrationData(
            ContentPack pack,
            Members members,
            TableReading reading,
            DataDrafts drafts,
            DataRelease release,
            DraftRisk risk) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.tables = pack.held(() -> DemonstrationTable.read(pack), List.of());
        this.members = members;
        this.reading = reading;
        this.drafts = drafts;
        this.release = release;
        this.risk = risk;
    }

    @Override
    protected void run() {
        if (pack.demonstration()) {
            tables.get().forEach(this::bring);
        }
    }

    private void bring(DemonstrationTable table) {
        Actor.Agent by = agent(table.by());
        if (by == null || drafts.find(by, table.name()).isPresent()) {
            return;
        }
        String file = String.valueOf(table.file().getFileName());
        switch (read(table.file())) {
            case Outcome.Ok<Dropped>(Dropped dropped) ->
                    publish(table, by, new Came(file, dropped));
            case Outcome.Refused<Dropped> refused ->
                    LOG.error("A table of the demonstration was not read: {} {}", file, refused);
        }
    }

    private Outcome<Dropped> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return reading.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(DemonstrationTable table, Actor.Agent by, Came came) {
        String name = table.name();
        drafts.begin(by, name, came);
        DataLife begun = drafts.find(by, name).orElseThrow();
        Draft draft = DataDoor.draft(begun);
        drafts.save(
                by,
                begun,
                draft.with(table.described(draft.columns()))
                        .with(table.description(), "")
                        .with(table.people().by(by.member())));
        DataLife described = drafts.find(by, name).orElseThrow();
        int seen = DataDoor.draft(described).revision();
        release.submit(by, described, seen);
        Actor.Agent signer = agent(table.signedBy());
        if (signer != null) {
            DataLife submitted = drafts.find(signer, name).orElseThrow();
            RiskFound found = risk.of(signer, submitted);
            var marked = new DataRelease.Marked(seen, found.digest(), risk.marks(found));
            if (release.sign(signer, submitted, marked)
                    instanceof Outcome.Refused<Integer> refused) {
                LOG.error("Data of the demonstration were not published: {} {}", name, refused);
            }
        }
    }

    private Actor.@Nullable Agent agent(String code) {
        return members.byCode(code)
                .map(member -> new Actor.Agent(member.id(), member.home(), member.role()))
                .orElse(null);
    }
}
