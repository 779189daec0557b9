package org.parvis.opendata.inventory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * What a body says of data that it holds.
 *
 * @param high whether it deems them of much use to others
 * @param dataset as which they are published, or will be
 * @param why why they are not; nothing when they are
 */
record Said(
        LocalizedText title,
        LocalizedText about,
        boolean high,
        @Nullable UUID dataset,
        @Nullable Why why) {
    /**
     * Why something is not published.
     *
     * @param reason of the list
     * @param words what the body adds, for anybody to read
     * @param unnamed whether its name is kept back
     * @param look by when the body looks again
     */
    record Why(String reason, LocalizedText words, boolean unnamed, LocalDate look) {}
}
