package org.parvis.ds;

import org.jspecify.annotations.Nullable;

/**
 * A part of a long request: where it leads (nowhere while it cannot be started) and how far it is.
 */
public record Task(
        String title,
        @Nullable String href,
        @Nullable String hint,
        @Nullable Status tag,
        @Nullable String status) {

    /** A part that can be opened, with its state as a tag. */
    public static Task open(String title, String href, Status tag) {
        return new Task(title, href, null, tag, null);
    }

    /** A part that is complete: plain words, so that what remains stands out. */
    public static Task done(String title, String href, String status) {
        return new Task(title, href, null, null, status);
    }

    /** A part that cannot be started yet. */
    public static Task closed(String title, String status) {
        return new Task(title, null, null, null, status);
    }

    public Task withHint(@Nullable String text) {
        return new Task(title, href, text, tag, status);
    }
}
