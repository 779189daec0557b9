package org.parvis.disputes;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.kernel.Outcome;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Held;
import org.parvis.platform.PackThing;
import org.parvis.platform.YamlFile;
import org.springframework.stereotype.Component;

/** The programmes of the pack, each by the service through which a dispute is opened. */
@Component
public class DisputePrograms {
    private static final int MOST_DAYS = 400;

    private final Held<Map<String, DisputeProgram>> programs;

    DisputePrograms(ContentPack pack) {
        this.programs = pack.held(() -> read(pack), Map.of());
    }

    private static Outcome<Map<String, DisputeProgram>> read(ContentPack pack) {
        Map<String, DisputeProgram> all = new LinkedHashMap<>();
        try {
            for (Path file : pack.files("disputes", ".yaml")) {
                String name = String.valueOf(file.getFileName());
                DisputeProgram program = program(YamlFile.read(name, ContentPack.text(file)));
                all.put(program.service(), program);
            }
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
        return Outcome.ok(all);
    }

    private static DisputeProgram program(YamlFile from) {
        from.only(
                Set.of(
                        "service",
                        "regime",
                        "answer-days",
                        "offer-days",
                        "talk-days",
                        "mediators",
                        "fictitious-merchants"));
        return new DisputeProgram(
                from.naming(PackThing.SERVICE, "service"),
                from.text("regime"),
                from.as("answer-days", DisputePrograms::days),
                from.texts("offer-days").stream().map(DisputePrograms::days).sorted().toList(),
                from.as("talk-days", DisputePrograms::days),
                from.maps("mediators").stream().map(DisputePrograms::mediator).toList(),
                Set.copyOf(from.texts("fictitious-merchants")));
    }

    private static Mediator mediator(YamlFile from) {
        from.only(Set.of("code", "name", "email", "languages", "subjects", "interests"));
        return new Mediator(
                from.text("code"),
                from.text("name"),
                from.text("email"),
                Set.copyOf(from.texts("languages")),
                Set.copyOf(from.texts("subjects")),
                Set.copyOf(from.texts("interests")));
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("Out of range");
        }
        return days;
    }

    /** Nothing where the service opens no dispute. */
    public Optional<DisputeProgram> of(String service) {
        return Optional.ofNullable(programs.get().get(service));
    }

    /** All of them. */
    public List<DisputeProgram> all() {
        return List.copyOf(programs.get().values());
    }
}
