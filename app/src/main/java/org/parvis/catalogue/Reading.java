package org.parvis.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;

/** What came of reading a definition: the definition, or every problem found in it. */
public record Reading(
        @Nullable ServiceRules rules, @Nullable Elsewhere named, List<Problem> problems) {
    public static Reading of(ServiceRules rules, Elsewhere named) {
        return new Reading(rules, named, List.of());
    }

    /** What an accepted definition names outside of itself. */
    public Elsewhere elsewhere() {
        return Objects.requireNonNull(named, "Only an accepted definition is looked at");
    }

    public static Reading refused(List<Problem> problems) {
        return new Reading(null, null, Problem.ordered(problems));
    }

    public Optional<ServiceDefinition> accepted() {
        return problems.isEmpty()
                ? Optional.ofNullable(rules).map(ServiceRules::service)
                : Optional.empty();
    }

    public Outcome<ServiceDefinition> outcome() {
        return accepted()
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused("catalogue.problem.refused", problems.size()));
    }
}
