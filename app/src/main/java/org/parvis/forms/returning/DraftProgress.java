package org.parvis.forms.returning;

import java.util.List;
import java.util.Optional;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.reading.FormReader;
import org.springframework.stereotype.Component;

/** What a draft is of, and how far it is. */
@Component
class DraftProgress {
    private final Catalogue catalogue;
    private final FormReader reader;

    DraftProgress(Catalogue catalogue, FormReader reader) {
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /** How many of the questions that these answers ask are answered. */
    record Far(int answered, int asked) {
        String words(Words w) {
            return w.say("forms.mine.progress", answered, asked);
        }
    }

    Optional<Far> far(Draft draft, Words w) {
        return catalogue
                .rules(draft.service(), draft.version())
                .map(rules -> reader.read(rules, draft.typed(), w.lang()))
                .map(
                        reading ->
                                new Far(
                                        reading.answers().size(),
                                        reading.asked().values().stream()
                                                .mapToInt(List::size)
                                                .sum()));
    }

    /** The name of its service. */
    String name(Draft draft, Words w) {
        return catalogue
                .rules(draft.service(), draft.version())
                .map(rules -> rules.service().name().in(w.lang()))
                .orElse(draft.service());
    }

    /** Whether nothing of it is said where somebody may stand by. */
    boolean sensitive(Draft draft) {
        return catalogue
                .service(draft.service(), draft.version())
                .map(ServiceDefinition::sensitive)
                .orElse(true);
    }
}
