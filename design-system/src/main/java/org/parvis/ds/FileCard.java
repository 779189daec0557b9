package org.parvis.ds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file among those of somebody: what it is about, whose turn it is, and by when.
 *
 * @param status none for a file that is kept elsewhere now
 * @param figure the days that are left, in words, before what is said of them; none where none
 *     count
 * @param due the day that comes next, where room is short
 */
public record FileCard(
        String title,
        String href,
        String about,
        @Nullable Status status,
        List<Stone> stones,
        @Nullable String figure,
        String says,
        @Nullable String due) {}
