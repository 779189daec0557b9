package org.parvis.forms.services;

import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.OpenState;
import org.parvis.ds.Status;
import org.parvis.ds.Words;

/** What a page says of a service that does not simply take requests: closed, paused, full. */
public record OpenNotice(Status status, String text, boolean takes) {

    /** Nothing when there is nothing to say. */
    public static @Nullable OpenNotice of(OpenState state, Words w) {
        String label = state.label(w);
        return label == null
                ? null
                : new OpenNotice(Status.of(label, state.tone()), state.text(w), state.takes());
    }

    /** The same, only when nobody may go on. */
    public static @Nullable OpenNotice closed(OpenState state, Words w) {
        return state.takes() ? null : of(state, w);
    }
}
