package org.parvis.ds;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody: what to do, of what, until when, and the one press that leads
 * there.
 *
 * @param says why, or what happens meanwhile; none where the title says it all
 * @param figure what stands in the door, as a number of days; none on the first day and the last
 * @param unit what the figure counts, or what stands in its place
 * @param when the last day in words, or since when it waits
 * @param by the last day; none where no rule gives one
 */
public record ToDo(
        String title,
        @Nullable String says,
        @Nullable String figure,
        String unit,
        List<Stone> stones,
        String when,
        String about,
        String button,
        String href,
        @Nullable LocalDate by,
        LocalDate since) {}
