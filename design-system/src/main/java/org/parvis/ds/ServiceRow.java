package org.parvis.ds;

import org.jspecify.annotations.Nullable;

/** A service in a list: where it starts, how long it really takes, and perhaps one sentence. */
public record ServiceRow(String label, String href, @Nullable String time, @Nullable String note) {

    public static ServiceRow of(String label, String href, @Nullable String time) {
        return new ServiceRow(label, href, time, null);
    }
}
