package org.parvis.plans.demonstration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.parvis.plans.Plan.Link;
import org.parvis.plans.Progress;
import org.parvis.plans.Remark;
import org.parvis.plans.Revision;
import org.parvis.platform.packs.YamlFile;

/**
 * The invented plans of a demonstration, and where they are on their way. A file's name begins with
 * the number of its revision: {@code 2-mcn.yaml}.
 */
record DemonstrationPlans(List<State> states, List<Said> said) {
    static final LocalDate PUBLISHED_ON = LocalDate.of(2026, 10, 2);

    /** Where a revision is, when it is not simply published. */
    record State(
            String holder, int number, Revision.State state, LocalDate on, List<Remark> asks) {}

    /** How far an initiative is. */
    record Said(Link of, Progress progress) {}

    /** Reads where plans are; wrong content of the pack is a fault of the pack. */
    static DemonstrationPlans read(String name, String text) {
        YamlFile file = YamlFile.read(name, text);
        file.only(Set.of("states", "progress", "solutions", "lessons"));
        return new DemonstrationPlans(
                file.maps("states").stream().map(DemonstrationPlans::state).toList(),
                file.maps("progress").stream().map(DemonstrationPlans::said).toList());
    }

    private static State state(YamlFile node) {
        node.only(Set.of("holder", "number", "state", "on", "asks"));
        return new State(
                node.text("holder"),
                node.as("number", Integer::parseInt),
                node.as("state", Revision.State::of),
                node.as("on", LocalDate::parse),
                node.maps("asks").stream()
                        .map(ask -> new Remark(ask.text("point"), true, ask.text("words"), ""))
                        .toList());
    }

    private static Said said(YamlFile node) {
        node.only(Set.of("of", "on", "done", "spent", "expected", "words"));
        return new Said(
                Link.read(node.text("of"), ""),
                new Progress(
                        node.as("on", LocalDate::parse),
                        node.as("done", Integer::parseInt),
                        node.as("spent", Long::parseLong),
                        node.has("expected") ? node.as("expected", LocalDate::parse) : null,
                        node.maybe("words").orElse("")));
    }

    State of(String holder, int number) {
        return states.stream()
                .filter(one -> one.holder().equals(holder) && one.number() == number)
                .findFirst()
                .orElse(
                        new State(
                                holder, number, Revision.State.PUBLISHED, PUBLISHED_ON, List.of()));
    }

    static int number(Path file) {
        String name = String.valueOf(file.getFileName());
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    static String holder(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.indexOf('-') + 1, name.length() - ".yaml".length());
    }
}
