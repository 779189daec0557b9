package org.parvis.platform;

import java.util.UUID;

/**
 * In which relation a transaction stands: its first statement takes the database role of that
 * relation and says of whom or what. Row-level security does the rest; outside a scene the program
 * sees no row.
 *
 * <p>Each module declares the scenes of its own relations, with the statements of its own schema
 * that admit to them; here are the three that are nobody's. Two scenes are the same when they are
 * equal, so each is a record.
 */
public interface Scene {
    /** What the transaction takes and says first. */
    Setting setting();

    /**
     * Whether work of that scene may run in a transaction of this one, as this one: a relation that
     * holds what the other is about, and nothing of anybody else, says so.
     */
    default boolean includes(Scene other) {
        return equals(other);
    }

    /** Anybody, for what is published. */
    record Public() implements Scene {
        @Override
        public Setting setting() {
            return Setting.as("parvis_public");
        }
    }

    /** Definitions without personal data. */
    record Reader() implements Scene {
        @Override
        public Setting setting() {
            return Setting.as("parvis_reader");
        }
    }

    /** Somebody signed in, for what is theirs across all bodies. */
    record Person(UUID account) implements Scene {
        @Override
        public Setting setting() {
            return Setting.as("parvis_person").actor(account);
        }
    }
}
