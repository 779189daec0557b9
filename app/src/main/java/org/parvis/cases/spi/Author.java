package org.parvis.cases.spi;

/** Who may write an act of a kind into a file. */
public enum Author {
    /** Whose file it is, or whoever acts for them. */
    PERSON,
    /** Somebody else who stands in the file, or whoever acts for them. */
    PARTY,
    /** A member of the body that works on the file. */
    MEMBER,
    /** The body itself, by what it did elsewhere. */
    BODY,
    /** What a term does when it ends: nobody's decision. */
    LAW,
    /** The program, by a rule or a job. */
    PROGRAM,
    THIRD_PARTY
}
