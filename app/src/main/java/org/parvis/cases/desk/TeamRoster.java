package org.parvis.cases.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/** What the agents' pages ask about the people of a body; answered from memory. */
public interface TeamRoster {
    /** Somebody whose duty opens files of the body. */
    record Colleague(UUID id, String name, LocalizedText title) {}

    String name(UUID member);

    List<Colleague> colleagues(Home home, LocalDate day);

    /** Whose work a member does on that day, beside their own. */
    default List<UUID> standsInFor(UUID member, LocalDate day) {
        return List.of();
    }

    /** Who does the work of a member who is away on that day, by name. */
    default Optional<String> replacedBy(UUID member, LocalDate day) {
        return Optional.empty();
    }

    /** The body as people call it. */
    LocalizedText body(Home home);

    /**
     * Homes of the files that a body works on: its own, those that passed to it, and beside each
     * that of the files which are closed to it.
     */
    default List<Home> homes(Home body) {
        return List.of(body, body.closed());
    }

    /** Under which of the words of a definition the body answers for that service, if it does. */
    Optional<String> code(Home home, ServiceDefinition service);
}
