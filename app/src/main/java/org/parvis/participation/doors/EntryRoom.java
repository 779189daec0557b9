package org.parvis.participation.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;

/**
 * What was entered for a consultation, the latest first.
 *
 * @param doors by which doors contributions came, those of the Web among them
 * @param open whether something is still entered
 * @param next where those before these are; none when these are all
 */
record EntryRoom(
        Words w,
        Consultation consultation,
        List<EntryView> entries,
        String doors,
        boolean open,
        @Nullable String next) {
    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    String until() {
        return consultation.entered().map(w::date).orElse("");
    }

    String add() {
        return ParticipationPaths.newEntry(consultation.code(), w.lang());
    }

    String print() {
        String lang = consultation.languages().contains(w.lang()) ? w.lang() : other();
        return ParticipationPaths.paper(consultation.code(), lang);
    }

    private String other() {
        return w.lang().equals("fr") ? "en" : "fr";
    }
}
