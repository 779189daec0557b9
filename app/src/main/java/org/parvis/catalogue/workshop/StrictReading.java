package org.parvis.catalogue.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.packs.Surroundings;
import org.parvis.catalogue.reading.Definitions;
import org.springframework.stereotype.Component;

/** Reads a text as strictly as what a pack brings, and against what stands around it. */
@Component
class StrictReading {
    private final Definitions definitions;
    private final Surroundings surroundings;

    StrictReading(Definitions definitions, Surroundings surroundings) {
        this.definitions = definitions;
        this.surroundings = surroundings;
    }

    /**
     * What was read, or everything wrong with it; a text that cannot be read is not looked at
     * around.
     */
    record Read(@Nullable ServiceDefinition service, List<Problem> problems) {}

    /** A text that somebody proposes, with the decision tables that come with it. */
    Read proposed(String file, byte[] text, Map<String, String> tables) {
        return around(
                definitions.proposed(file, text, name -> Optional.ofNullable(tables.get(name))));
    }

    /** What is about to be published. */
    Read published(Proposal proposal) {
        return around(
                definitions.parse(proposal.file(), definitions.canonical(proposal.service())));
    }

    private Read around(Reading reading) {
        List<Problem> problems = new ArrayList<>(reading.problems());
        ServiceDefinition service = reading.accepted().orElse(null);
        if (service != null) {
            problems.addAll(surroundings.problems(service, reading.elsewhere()));
        }
        return new Read(service, problems);
    }
}
