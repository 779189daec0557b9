package org.parvis.catalogue;

/** Whose signature a decision needs, among the members of the body. */
public enum Decider {
    /** Whoever works on files. */
    AGENT,
    MANAGER,
    /** By the law, or whoever has a dated delegation (A-2.1, s. 8). */
    PERSON_IN_CHARGE
}
