package org.parvis.opendata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * Of where and of when data speak.
 *
 * @param area in the words of whoever publishes them, as a city or a region
 * @param from the first day that they cover; nothing when it is not said
 * @param until the last one; nothing while they go on
 */
public record Coverage(LocalizedText area, @Nullable LocalDate from, @Nullable LocalDate until) {
    /** Nothing said. */
    public static final Coverage NONE = new Coverage(LocalizedText.EMPTY, null, null);

    /** Whether it says of when. */
    public boolean timed() {
        return from != null || until != null;
    }
}
