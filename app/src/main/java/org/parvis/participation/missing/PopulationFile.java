package org.parvis.participation.missing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Problems;
import org.parvis.participation.missing.Population.Group;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/** Reads one file of {@code population/}; each thing that is wrong is told, with its line. */
final class PopulationFile {
    private static final Set<String> KEYS = Set.of("code", "source", "link", "year", "tables");
    private static final Set<String> TABLE = Set.of("code", "name", "question", "groups");
    private static final Set<String> GROUP = Set.of("code", "name", "people", "reach");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int GROUPS = 20;

    private final YamlFile root;
    private final String file;
    private final Problems problems;

    PopulationFile(YamlFile root, String file, Problems problems) {
        this.root = root;
        this.file = file;
        this.problems = problems;
    }

    List<Population> read() {
        problems.when(() -> root.only(KEYS));
        String code = problems.code(root, file, new HashSet<>());
        LocalizedText source = words(root, "source");
        String link = root.has("link") ? problems.or("", () -> root.link("link").toString()) : null;
        int year = number(root, "year", FIRST_YEAR, LAST_YEAR);
        Set<String> codes = new HashSet<>();
        List<Population> all = new ArrayList<>();
        for (YamlFile node : problems.or(List.<YamlFile>of(), () -> root.maps("tables"))) {
            problems.when(() -> node.only(TABLE));
            String name = code + "/" + problems.code(node, file, codes);
            problems.when(() -> node.declares(PackThing.POPULATION, name));
            all.add(
                    new Population(
                            name,
                            words(node, "name"),
                            words(node, "question"),
                            source,
                            link,
                            year,
                            groups(node)));
        }
        return List.copyOf(all);
    }

    private List<Group> groups(YamlFile node) {
        Set<String> codes = new HashSet<>();
        List<Group> groups = problems.each(node, "groups", one -> group(one, codes));
        long counted = groups.stream().filter(one -> one.people() != null).count();
        if (counted < 2 || groups.size() > GROUPS) {
            problems.when(
                    () ->
                            problems.add(
                                    "participation.missing.file.groups",
                                    file,
                                    node.line("groups"),
                                    GROUPS));
        }
        return groups;
    }

    private Group group(YamlFile node, Set<String> codes) {
        problems.when(() -> node.only(GROUP));
        return new Group(
                problems.code(node, file, codes), words(node, "name"), people(node), reach(node));
    }

    private @Nullable Integer people(YamlFile node) {
        return node.has("people") ? number(node, "people", 1, Integer.MAX_VALUE) : null;
    }

    private @Nullable LocalizedText reach(YamlFile node) {
        return node.has("reach")
                ? problems.or(
                                Optional.<LocalizedText>empty(),
                                () -> Optional.of(node.words("reach")))
                        .orElse(null)
                : null;
    }

    private LocalizedText words(YamlFile node, String key) {
        return problems.or(LocalizedText.EMPTY, () -> node.words(key));
    }

    private int number(YamlFile node, String key, int least, int most) {
        return problems.or(
                least,
                () ->
                        node.as(
                                key,
                                written -> {
                                    int read = Integer.parseInt(written);
                                    if (read < least || read > most) {
                                        throw new IllegalArgumentException(written);
                                    }
                                    return read;
                                }));
    }
}
