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

    /**
     * A member of a public body, acting in one of its roles.
     *
     * @param home where they act: their body's own home, or the one of a file that passed to it
     * @param body for which body they work
     */
    record Agent(UUID member, Home home, Role role, Home body) implements Actor {
        /** In their body's own home. */
        public Agent(UUID member, Home home, Role role) {
            this(member, home, role, home);
        }

        /** The same member in a home that their body answers for. */
        public Agent in(Home other) {
            return new Agent(member, other, role, body);
        }
    }

    /** The effect of a legal provision, cited. */
    record Law(String provision) implements Actor {}

    /** The program, by one of its jobs. */
    record Program(String job) implements Actor {}
}
