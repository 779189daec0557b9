package org.parvis.opendata.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.Column;
import org.parvis.opendata.Description;
import org.parvis.opendata.tables.Dropped;
import org.parvis.opendata.tables.TableReading;
import org.parvis.organizations.Members;
import org.parvis.platform.AtStart;
import org.parvis.platform.ContentPack;
import org.parvis.platform.YamlFile;
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
    private static final Set<String> KEYS =
            Set.of(
                    "name",
                    "file",
                    "by",
                    "signed-by",
                    "title",
                    "summary",
                    "keywords",
                    "themes",
                    "licence",
                    "frequency",
                    "contact",
                    "columns");

    private final ContentPack pack;
    private final Members members;
    private final TableReading reading;
    private final DataDrafts drafts;
    private final DataRelease release;

    DemonstrationData(
            ContentPack pack,
            Members members,
            TableReading reading,
            DataDrafts drafts,
            DataRelease release) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.members = members;
        this.reading = reading;
        this.drafts = drafts;
        this.release = release;
    }

    @Override
    protected void run() {
        if (pack.demonstration()) {
            pack.text("demonstration/data.yaml").ifPresent(this::take);
        }
    }

    private void take(String text) {
        try {
            YamlFile root = YamlFile.read("data.yaml", text);
            root.only(Set.of("datasets"));
            root.maps("datasets").forEach(this::one);
        } catch (YamlFile.Unreadable unreadable) {
            LOG.error("The data of the demonstration were not read: {}", unreadable.refusal());
        }
    }

    private void one(YamlFile node) {
        node.only(KEYS);
        String name = node.text("name");
        Actor.Agent by = agent(node.text("by"));
        if (by == null || drafts.find(by, name).isPresent()) {
            return;
        }
        String file = node.text("file");
        String table = pack.text("demonstration/data/" + file).orElse("");
        switch (read(table)) {
            case Outcome.Ok<Dropped>(Dropped dropped) ->
                    publish(node, name, by, new DataDrafts.Came(file, dropped));
            case Outcome.Refused<Dropped> refused ->
                    LOG.error("A table of the demonstration was not read: {} {}", file, refused);
        }
    }

    private Outcome<Dropped> read(String table) {
        try {
            return reading.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(YamlFile node, String name, Actor.Agent by, DataDrafts.Came came) {
        drafts.begin(by, name, came);
        DataLife begun = drafts.find(by, name).orElseThrow();
        Draft draft = DataDoor.draft(begun);
        drafts.save(
                by, begun, draft.with(columns(node, draft.columns())).with(description(node), ""));
        DataLife described = drafts.find(by, name).orElseThrow();
        int seen = DataDoor.draft(described).revision();
        release.submit(by, described, seen);
        Actor.Agent signer = agent(node.text("signed-by"));
        if (signer != null) {
            DataLife submitted = drafts.find(signer, name).orElseThrow();
            if (release.sign(signer, submitted, seen, DataRelease.CHECKS)
                    instanceof Outcome.Refused<Integer> refused) {
                LOG.error("Data of the demonstration were not published: {} {}", name, refused);
            }
        }
    }

    private static Description description(YamlFile node) {
        return new Description(
                node.words("title"),
                node.words("summary"),
                node.words("keywords"),
                node.texts("themes"),
                node.text("licence"),
                node.text("frequency"),
                node.text("contact"));
    }

    private static List<Column> columns(YamlFile node, List<Column> read) {
        Map<String, YamlFile> told = new HashMap<>();
        node.maps("columns").forEach(one -> told.put(one.text("name"), one));
        return read.stream()
                .map(
                        column -> {
                            YamlFile words = told.get(column.name());
                            return words == null ? column : described(column, words);
                        })
                .toList();
    }

    private static Column described(Column column, YamlFile words) {
        return column.described(
                LocalizedText.of(words.text("fr"), words.text("en")),
                ColumnsRoom.both(
                        words.maybe("unit-fr").orElse(""), words.maybe("unit-en").orElse("")));
    }

    private Actor.@Nullable Agent agent(String code) {
        return members.byCode(code)
                .map(member -> new Actor.Agent(member.id(), member.home(), member.role()))
                .orElse(null);
    }
}
