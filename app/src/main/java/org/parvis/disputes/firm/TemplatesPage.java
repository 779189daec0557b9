package org.parvis.disputes.firm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;

/**
 * What a firm keeps for its offers.
 *
 * @param kept those that it has
 * @param typed what was typed and refused; it comes back as it was
 */
record TemplatesPage(
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
     * @param terms what it offers, in words
     */
    record Kept(String id, String name, List<String> terms) {}

    boolean full() {
        return kept.size() >= most;
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
