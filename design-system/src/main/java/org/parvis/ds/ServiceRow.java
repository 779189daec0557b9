package org.parvis.ds;

import org.jspecify.annotations.Nullable;

/**
 * A service in a list: where it starts, how long it really takes, and perhaps one sentence.
 *
 * @param cost what it costs, in a word or two
 * @param status where it stands, when that differs from one row to the next
 */
public record ServiceRow(
        String label,
        String href,
        @Nullable String time,
        @Nullable String note,
        @Nullable Status status,
        @Nullable String cost) {

    public ServiceRow(String label, String href, @Nullable String time, @Nullable String note) {
        this(label, href, time, note, null, null);
    }

    public ServiceRow(
            String label,
            String href,
            @Nullable String time,
            @Nullable String note,
            @Nullable Status status) {
        this(label, href, time, note, status, null);
    }

    /** The same row, saying what it costs. */
    public ServiceRow costing(@Nullable String words) {
        return new ServiceRow(label, href, time, note, status, words);
    }

    public static ServiceRow of(String label, String href, @Nullable String time) {
        return new ServiceRow(label, href, time, null);
    }
}
