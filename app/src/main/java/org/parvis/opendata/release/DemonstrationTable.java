package org.parvis.opendata.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Beside;
import org.parvis.opendata.Column;
import org.parvis.opendata.Coverage;
import org.parvis.opendata.Description;
import org.parvis.opendata.Lineage;
import org.parvis.opendata.risk.PeopleSaid;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;

/**
 * A dataset of {@code demonstration/data.yaml}; its table is another file of the pack, and a pack
 * without it is refused.
 *
 * @param by the code of the member who prepared it
 * @param signedBy of the one who signs
 * @param people what is said of the people in it
 * @param columns what those that are described mean, by their names
 */
record DemonstrationTable(
        String name,
        String by,
        String signedBy,
        Path file,
        Description description,
        PeopleSaid people,
        Map<String, Told> columns) {
    private static final String NAME = "demonstration/data.yaml";
    private static final String TABLES = "demonstration/tables";
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
                    "people",
                    "coverage",
                    "series",
                    "lineage",
                    "columns");
    private static final Map<String, PeopleSaid.Rows> ROWS =
            Map.of(
                    "persons", PeopleSaid.Rows.PERSONS,
                    "counts", PeopleSaid.Rows.COUNTS,
                    "none", PeopleSaid.Rows.OTHERS);
    private static final Set<String> PEOPLE =
            Set.of("rows", "person", "sensitive", "count", "reason");

    /** What a column means, and the unit of its numbers. */
    record Told(LocalizedText meaning, LocalizedText unit) {}

    /** All of them, in the order of the file; none when the pack has no such file. */
    static Outcome<List<DemonstrationTable>> read(ContentPack pack) {
        Path tables = pack.root().resolve(TABLES);
        return Outcome.ok(
                pack.entries(NAME, "datasets").stream().map(node -> one(node, tables)).toList());
    }

    private static DemonstrationTable one(YamlFile node, Path tables) {
        node.only(KEYS);
        return new DemonstrationTable(
                node.text("name"),
                node.text("by"),
                node.text("signed-by"),
                table(node, tables),
                description(node),
                people(node.map("people"), columns(node).keySet()),
                columns(node));
    }

    /** By its plain name alone: it stands nowhere but in the folder of tables. */
    private static Path table(YamlFile node, Path tables) {
        String name = node.text("file");
        Path file = tables.resolve(name);
        if (name.contains("/") || !Files.isRegularFile(file)) {
            throw node.refuse(
                    Refusal.of(
                            "opendata.pack.no-table",
                            NAME,
                            node.line("file"),
                            TABLES + "/" + name));
        }
        return file;
    }

    private static Description description(YamlFile node) {
        return new Description(
                node.words("title"),
                node.words("summary"),
                node.words("keywords"),
                node.texts("themes"),
                node.text("licence"),
                node.text("frequency"),
                node.text("contact"),
                node.has("coverage") ? coverage(node.map("coverage")) : Coverage.NONE,
                (node.has("series") ? beside(node.map("series")) : Beside.NONE)
                        .with(
                                node.has("lineage")
                                        ? new Lineage(node.words("lineage"), "")
                                        : Lineage.NONE));
    }

    private static Beside beside(YamlFile node) {
        node.only(Set.of("code", "title", "summary", "place"));
        return new Beside(
                List.of(),
                new Beside.Series(
                        node.text("code"),
                        node.words("title"),
                        node.words("summary"),
                        node.as("place", Integer::parseInt)));
    }

    private static Coverage coverage(YamlFile node) {
        node.only(Set.of("area", "from", "until"));
        return new Coverage(
                node.words("area"),
                node.has("from") ? node.as("from", LocalDate::parse) : null,
                node.has("until") ? node.as("until", LocalDate::parse) : null);
    }

    /** A column that is in no list tells nothing of a person. */
    private static PeopleSaid people(YamlFile node, Set<String> columns) {
        node.only(PEOPLE);
        Map<String, PeopleSaid.Part> parts = new HashMap<>();
        columns.forEach(column -> parts.put(column, PeopleSaid.Part.NEITHER));
        node.texts("person").forEach(column -> parts.put(column, PeopleSaid.Part.PERSON));
        node.texts("sensitive").forEach(column -> parts.put(column, PeopleSaid.Part.SENSITIVE));
        node.texts("count").forEach(column -> parts.put(column, PeopleSaid.Part.COUNT));
        String rows = node.among("rows", ROWS.keySet());
        return new PeopleSaid(
                Objects.requireNonNull(ROWS.get(rows)),
                null,
                parts,
                node.maybe("reason").orElse(""));
    }

    private static Map<String, Told> columns(YamlFile node) {
        Map<String, Told> told = new HashMap<>();
        for (YamlFile column : node.maps("columns")) {
            told.put(
                    column.text("name"),
                    new Told(
                            LocalizedText.of(column.text("fr"), column.text("en")),
                            LocalizedText.said(
                                    column.maybe("unit-fr").orElse(""),
                                    column.maybe("unit-en").orElse(""))));
        }
        return told;
    }

    /** The columns of its table, with what they mean. */
    List<Column> described(List<Column> read) {
        return read.stream()
                .map(
                        column -> {
                            Told words = columns.get(column.name());
                            return words == null
                                    ? column
                                    : column.described(words.meaning(), words.unit());
                        })
                .toList();
    }
}
