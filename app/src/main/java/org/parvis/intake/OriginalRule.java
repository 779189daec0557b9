package org.parvis.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Channel;
import org.parvis.kernel.LocalizedText;

/**
 * What becomes of the paper once its request is in a file.
 *
 * @param service none for all that come by that door
 */
record OriginalRule(
        Channel channel, @Nullable String service, Does does, int days, LocalizedText source) {

    /** What is done with it. */
    enum Does {
        RETURN,
        DESTROY,
        KEEP;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
