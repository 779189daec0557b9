package org.parvis.participation;

/** What decides between projects that are equal: more votes, less cost, the first identifier. */
public enum TieBreak {
    VOTES,
    COST,
    NAME
}
