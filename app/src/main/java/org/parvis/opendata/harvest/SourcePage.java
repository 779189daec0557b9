package org.parvis.opendata.harvest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a catalogue elsewhere.
 *
 * @param next the place of the page after it; nothing after the last one
 * @param said how many datasets the catalogue says it has; nothing when it does not
 */
record SourcePage(
        List<Find> finds, List<Unfit> unfit, @Nullable String next, @Nullable Integer said) {
    SourcePage {
        finds = List.copyOf(finds);
        unfit = List.copyOf(unfit);
    }
}
