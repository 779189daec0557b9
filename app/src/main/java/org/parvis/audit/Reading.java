package org.parvis.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one request shows or does, for the journal.
 *
 * @param kind what it is: {@code file}, {@code document}, {@code queue}, {@code search}, {@code
 *     export}, {@code administration}…
 * @param what which of them: the act, or the address without what a person wrote
 * @param files the files whose content it shows, by number
 * @param task why, as a code that people read in words: {@code review}, {@code decision}…
 * @param reason the reason that was given, when one had to be
 */
public record Reading(
        String kind, String what, List<UUID> files, String task, @Nullable UUID reason) {
    private static final int LONGEST = 200;

    public Reading {
        files = List.copyOf(files);
        what = what.length() > LONGEST ? what.substring(0, LONGEST) : what;
    }

    /** One that needed no reason. */
    public static Reading of(String kind, String what, List<UUID> files, String task) {
        return new Reading(kind, what, files, task, null);
    }

    /** An act of administration, which shows nobody's file. */
    public static Reading administration(String what) {
        return of("administration", what, List.of(), "administration");
    }
}
