package org.parvis.opendata.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.inventory.Inventory.Today;
import org.parvis.organizations.Members;
import org.parvis.platform.AtStart;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lists what bodies of a demonstration hold, once, as fictitious members of theirs did. */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
@DependsOn("demonstrationData") // entries are tied to datasets that are published before
class DemonstrationInventory extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationInventory.class);
    private static final String NAME = "demonstration/inventory.yaml";
    private static final Set<String> KEYS =
            Set.of(
                    "by", "since", "title", "about", "high", "dataset", "reason", "words",
                    "unnamed", "look-in");

    private final ContentPack pack;
    private final org.parvis.platform.packs.Held<List<Entry>> entries;
    private final Members members;
    private final Inventory inventory;
    private final OwnDatasets datasets;
    private final HeldCounts counts;
    private final HeldMeasures measures;
    private final Today today;

    DemonstrationInventory(
            ContentPack pack,
            Members members,
            Inventory inventory,
            OwnDatasets datasets,
            HeldCounts counts,
            HeldMeasures measures,
            Today today) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.entries = pack.held(() -> Outcome.ok(read(pack)), List.of());
        this.members = members;
        this.inventory = inventory;
        this.datasets = datasets;
        this.counts = counts;
        this.measures = measures;
        this.today = today;
    }

    /**
     * An entry of the file.
     *
     * @param by the code of the member who listed it
     * @param lookIn in how many days its body looks again; it should have when below zero
     */
    private record Entry(
            String by,
            LocalDate since,
            LocalizedText title,
            LocalizedText about,
            boolean high,
            @Nullable String dataset,
            @Nullable String reason,
            LocalizedText words,
            boolean unnamed,
            int lookIn) {}

    private static List<Entry> read(ContentPack pack) {
        return pack.entries(NAME, "entries").stream().map(DemonstrationInventory::one).toList();
    }

    private static Entry one(YamlFile node) {
        node.only(KEYS);
        return new Entry(
                node.text("by"),
                node.as("since", LocalDate::parse),
                node.words("title"),
                node.has("about") ? node.words("about") : LocalizedText.EMPTY,
                node.yes("high"),
                node.maybe("dataset").orElse(null),
                node.maybe("reason").orElse(null),
                node.has("words") ? node.words("words") : LocalizedText.EMPTY,
                node.has("unnamed") && node.yes("unnamed"),
                node.has("look-in") ? node.as("look-in", Integer::parseInt) : 0);
    }

    @Override
    protected void run() {
        if (pack.demonstration() && counts.on(today.day()).all().isEmpty()) {
            entries.get().forEach(this::list);
            measures.count();
        }
    }

    private void list(Entry entry) {
        Actor.Agent by =
                members.byCode(entry.by())
                        .map(member -> new Actor.Agent(member.id(), member.home(), member.role()))
                        .orElse(null);
        if (by == null) {
            return;
        }
        UUID dataset =
                datasets.of(by).stream()
                        .filter(own -> own.name().equals(entry.dataset()))
                        .map(OwnDatasets.Own::id)
                        .findFirst()
                        .orElse(null);
        Said.Why why =
                entry.reason() == null
                        ? null
                        : new Said.Why(
                                entry.reason(),
                                entry.words(),
                                entry.unnamed(),
                                today.day().plusDays(entry.lookIn()));
        var said = new Said(entry.title(), entry.about(), entry.high(), dataset, why);
        if (inventory.add(by, said, entry.since()) instanceof Outcome.Refused<UUID> refused) {
            LOG.error("An entry of the demonstration was not listed: {}", refused);
        }
    }
}
