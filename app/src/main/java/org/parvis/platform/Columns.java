package org.parvis.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a batch that one statement writes: each is an array of texts, which the statement
 * casts to its type ({@code unnest(cast(:ids as uuid[]), …)}).
 */
public final class Columns {
    private Columns() {}

    public static <T> @Nullable String[] of(
            List<T> rows, Function<T, ? extends @Nullable Object> value) {
        var column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            Object cell = value.apply(rows.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        return column;
    }
}
