package org.parvis.participation.opinions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;

/** Why there is no map yet, and when there may be one. */
record WaitingView(Words w, Consultation consultation, LocalDate today) {
    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    boolean open() {
        return consultation.takes(Tool.OPINIONS, today);
    }

    /** Whether one is shown only once people have finished. */
    boolean later() {
        return !consultation.showsCounts(today);
    }

    String minimum() {
        return w.say("participation.opinions.waiting.minimum", consultation.opinions().minimum());
    }

    /** When the next one is drawn; none after the last. */
    @Nullable String next() {
        return consultation.opinions().nextDrawn(consultation, today).map(w::date).orElse(null);
    }
}
