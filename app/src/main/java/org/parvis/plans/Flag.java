package org.parvis.plans;

/**
 * Something about an initiative that its owner must know, and the owner of what it waits for too.
 */
public sealed interface Flag {
    /** The initiative it is about. */
    Running about();

    /**
     * It ends later than planned.
     *
     * @param months begun months
     */
    record Late(Running about, int months) implements Flag {}

    /**
     * It has cost more than planned.
     *
     * @param dollars above what was planned
     */
    record OverCost(Running about, long dollars) implements Flag {}

    /** It cannot begin as planned, because another will not be done. */
    record Blocked(Running about, Running by) implements Flag {}

    /** It waits for something that no published plan has. */
    record Unknown(Running about, Plan.Link need) implements Flag {}
}
