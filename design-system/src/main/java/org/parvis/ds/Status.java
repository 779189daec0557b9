package org.parvis.ds;

import org.jspecify.annotations.Nullable;

/** A state in one word, with its tone and perhaps a shape. */
public record Status(String text, Tone tone, @Nullable String icon) {

    public static Status of(String text, Tone tone) {
        return new Status(text, tone, null);
    }

    public Status withIcon(String name) {
        return new Status(text, tone, name);
    }
}
