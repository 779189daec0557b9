package org.parvis.ds;

import org.jspecify.annotations.Nullable;

/**
 * A service in a list: where it starts, how long it really takes, and perhaps one sentence.
 *
 * @param status where it stands, when that differs from one row to the next
 */
public record ServiceRow(
        String label,
        String href,
        @Nullable String time,
        @Nullable String note,
        @Nullable Status status) {

    public ServiceRow(String label, String href, @Nullable String time, @Nullable String note) {
        this(label, href, time, note, null);
    }

    public static ServiceRow of(String label, String href, @Nullable String time) {
        return new ServiceRow(label, href, time, null);
    }
}
