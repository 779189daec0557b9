package org.parvis.plans;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/**
 * The actions of the whole government and what speeds them up, as the pack has them.
 *
 * @param accelerators what guides actions, with what it changed where it was used
 */
public record RoadmapFile(
        LocalizedText source, List<Accelerator> accelerators, List<Action> actions) {
    static final RoadmapFile NONE = new RoadmapFile(LocalizedText.EMPTY, List.of(), List.of());

    /** A way of working that speeds transformation up. */
    public record Accelerator(
            String code, LocalizedText name, LocalizedText about, List<Evidence> evidence) {}

    /**
     * What changed in a body that used it.
     *
     * @param what what was counted
     * @param before its value before, in words of the body
     */
    public record Evidence(
            String body, LocalizedText what, String before, String after, LocalizedText source) {}

    /** Something that is done for the whole government. */
    public record Action(
            String code,
            LocalizedText name,
            LocalizedText about,
            String accelerator,
            String body,
            LocalDate from,
            LocalDate to,
            List<String> targets,
            @Nullable LocalizedText toConfirm) {}

    static Outcome<RoadmapFile> read(String name, String text) {
        try {
            YamlFile file = YamlFile.read(name, text);
            file.only(Set.of("source", "accelerators", "actions"));
            List<Accelerator> accelerators =
                    file.maps("accelerators").stream().map(RoadmapFile::accelerator).toList();
            var known = new HashSet<String>();
            accelerators.forEach(one -> known.add(one.code()));
            return Outcome.ok(
                    new RoadmapFile(
                            file.words("source"),
                            accelerators,
                            file.maps("actions").stream().map(n -> action(n, known)).toList()));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Accelerator accelerator(YamlFile node) {
        node.only(Set.of("code", "name", "about", "evidence"));
        return new Accelerator(
                node.text("code"),
                node.words("name"),
                node.words("about"),
                node.maps("evidence").stream().map(RoadmapFile::evidence).toList());
    }

    private static Evidence evidence(YamlFile node) {
        node.only(Set.of("body", "what", "before", "after", "source"));
        return new Evidence(
                node.naming(PackThing.BODY, "body"),
                node.words("what"),
                node.text("before"),
                node.text("after"),
                node.words("source"));
    }

    private static Action action(YamlFile node, Set<String> accelerators) {
        node.only(
                Set.of(
                        "code",
                        "name",
                        "about",
                        "accelerator",
                        "body",
                        "from",
                        "to",
                        "targets",
                        "to-confirm"));
        var action =
                new Action(
                        node.text("code"),
                        node.words("name"),
                        node.words("about"),
                        node.among("accelerator", accelerators),
                        node.naming(PackThing.BODY, "body"),
                        node.as("from", LocalDate::parse),
                        node.as("to", LocalDate::parse),
                        node.namingAll(PackThing.TARGET, "targets"),
                        node.has("to-confirm") ? node.words("to-confirm") : null);
        if (action.to().isBefore(action.from())) {
            throw node.refuse("platform.file.badValue", "to");
        }
        return action;
    }
}
