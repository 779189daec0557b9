package org.parvis.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/** What the agents' pages ask about the people of a body; answered from memory. */
interface TeamRoster {
    /** Somebody who works in the body. */
    record Colleague(UUID id, String name, LocalizedText title) {}

    String name(UUID member);

    List<Colleague> colleagues(Home home, LocalDate day);

    boolean mayDecide(Actor.Agent agent, LocalDate day);

    /** The body as people call it. */
    LocalizedText body(Home home);

    /** The word by which definitions name the body. */
    String code(Home home);
}
