package org.parvis.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something. The law itself can act (a refusal by effect of law), and so can the program;
 * neither is ever dressed as a person's decision.
 */
public sealed interface Actor {
    /**
     * A person with or without an account; without one, the case file knows them by party number.
     */
    record Person(@Nullable UUID account) implements Actor {}

    /** A member of a public body, acting in one of its roles. */
    record Agent(UUID member, Home home, Role role) implements Actor {}

    /** The effect of a legal provision, cited. */
    record Law(String provision) implements Actor {}

    /** The program, by one of its jobs. */
    record Program(String job) implements Actor {}
}
