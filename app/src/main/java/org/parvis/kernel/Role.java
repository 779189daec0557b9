package org.parvis.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member may do in a public body. Agents prepare; only a person in charge decides. */
public enum Role {
    AGENT,
    /** A reviewer or unit manager: sees the whole queue, assigns. */
    MANAGER,
    /**
     * The person in charge of access, or their delegate by a dated written instrument (A-2.1, s.
     * 8).
     */
    PERSON_IN_CHARGE,
    /** Head of the body: is told when the law refuses by itself. */
    HEAD,
    /** Designs services; publishes definitions. */
    DESIGNER,
    /** Reads the law and confirms what the services of the body say in its name. */
    JURIST,
    /**
     * Looks after the installation for all bodies: their names, what passes between them, programs.
     */
    STEWARD;

    /**
     * Whether it answers in the body for the protection of personal information: the person in
     * charge does, and its highest authority (A-2.1, s. 8).
     */
    public boolean answersForPrivacy() {
        return this == PERSON_IN_CHARGE || this == HEAD;
    }

    /** Whether its duties open files, letters and queues of the body at all. */
    public boolean holdsFiles() {
        return switch (this) {
            case AGENT, MANAGER, PERSON_IN_CHARGE, HEAD -> true;
            case DESIGNER, JURIST, STEWARD -> false;
        };
    }

    /** Whether it steers the work of others in the body, and sees all of it. */
    public boolean leads() {
        return switch (this) {
            case MANAGER, PERSON_IN_CHARGE, HEAD -> true;
            case AGENT, DESIGNER, JURIST, STEWARD -> false;
        };
    }

    /** How files and commands write it: {@code person-in-charge}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role written so, if there is one. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
