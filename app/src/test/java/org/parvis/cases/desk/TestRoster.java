package org.parvis.cases.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/** The people of a body in tests: those one names, in the order one names them. */
public record TestRoster(Map<UUID, String> names, List<UUID> agents)
        implements TeamRoster, TeamUnits {
    /** Nobody works here, and everybody has the same name. */
    public static TestRoster of() {
        return new TestRoster(Map.of(), List.of());
    }

    @Override
    public String name(UUID member) {
        return names.getOrDefault(member, "Agente A. B.");
    }

    @Override
    public List<Colleague> colleagues(Home home, LocalDate day) {
        return agents.stream()
                .map(id -> new Colleague(id, name(id), LocalizedText.of("titre", "title")))
                .toList();
    }

    @Override
    public LocalizedText body(Home home) {
        return LocalizedText.of("Organisme", "Body");
    }

    @Override
    public Optional<String> code(Home home, ServiceDefinition service) {
        return Optional.of("a-body");
    }

    @Override
    public @Nullable String unit(UUID member) {
        return null;
    }

    @Override
    public List<UUID> agents(Home home, @Nullable String unit, LocalDate day) {
        return agents;
    }
}
