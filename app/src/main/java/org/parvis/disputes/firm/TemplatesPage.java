package org.parvis.disputes.firm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;

/**
 * What a firm keeps for its offers.
 *
 * @param about the number of the dispute from which they come
 * @param kept those that it has
 * @param typed what was typed and refused; it comes back as it was
 */
record TemplatesPage(
        String about,
        String path,
        String back,
        List<Kept> kept,
        int most,
        Template typed,
        List<Choice> kinds,
        List<FieldError> errors) {
    /**
     * One of them.
     *
     * @param fills where a new offer is begun with it; none where nothing can be offered any more
     * @param terms what it offers, in words
     */
    record Kept(String id, String name, @Nullable String fills, List<String> terms) {}

    boolean full() {
        return kept.size() >= most;
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
