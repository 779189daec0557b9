package org.parvis.participation.told;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;

/**
 * Where somebody leaves an address to be told what became of themes.
 *
 * @param ticked the themes that are chosen
 * @param email as it was typed and not taken
 */
record TellingView(
        Words w, Consultation of, Set<String> ticked, String email, List<FieldError> errors) {

    String name() {
        return w.typeset(of.name().in(w.lang()));
    }

    String action() {
        return ParticipationPaths.follow(of.code(), w.lang());
    }

    List<Choice> themes() {
        return of.themes().stream()
                .map(one -> Choice.of(one.code(), w.typeset(one.name().in(w.lang()))))
                .toList();
    }

    /**
     * What somebody's letters lead to.
     *
     * @param until the last day of what waits for a yes; none where nothing does
     */
    record Own(
            String consultation,
            String href,
            @Nullable String until,
            List<String> waiting,
            List<String> told,
            String action) {}
}
