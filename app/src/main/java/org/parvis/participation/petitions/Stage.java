package org.parvis.participation.petitions;

import java.util.Arrays;
import java.util.Optional;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;

/** Where a public petition stands: it follows from what happened and from the day. */
enum Stage {
    /** People sign, and the threshold is not met. */
    OPEN("open"),
    /** The threshold is met: the body owes its answer. */
    MET("met"),
    ANSWERED("answered"),
    /** Its last day passed before the threshold was met. */
    LAPSED("lapsed"),
    /** Its author took it back. */
    WITHDRAWN("withdrawn");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /** As addresses, statements and message keys write it. */
    String word() {
        return word;
    }

    /** As it is shown. */
    Status tag(Words w) {
        String said = w.say("participation.petition.stage." + word);
        return switch (this) {
            case OPEN -> Status.of(said, Tone.PROGRESS);
            case MET -> Status.of(said, Tone.WAIT);
            case ANSWERED -> Status.of(said, Tone.GOOD).withIcon("check");
            case LAPSED, WITHDRAWN -> Status.of(said, Tone.NEUTRAL);
        };
    }

    static Optional<Stage> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
