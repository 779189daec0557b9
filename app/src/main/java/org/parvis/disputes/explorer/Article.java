package org.parvis.disputes.explorer;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Citation;
import org.parvis.kernel.LocalizedText;

/**
 * A provision on which an explorer leans, and how sure its writers are of it.
 *
 * @param says what it says, in short; printed only once somebody read it at its source
 * @param source where it stands
 * @param read the day on which somebody read it there; nothing while it is to be confirmed
 */
record Article(
        String id, Citation citation, LocalizedText says, URI source, @Nullable LocalDate read) {

    /** Whether it may be said as the law, and counted to a date. */
    boolean firm() {
        return !citation.toConfirm();
    }
}
