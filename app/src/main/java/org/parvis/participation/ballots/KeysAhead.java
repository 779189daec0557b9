package org.parvis.participation.ballots;

import org.parvis.participation.Askings;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.springframework.stereotype.Component;

/**
 * Makes the key of each vote as soon as its file announces it: that takes a second or more, and
 * nobody should wait for it, nor should a page that is only read write anything.
 */
@Component
class KeysAhead {
    private final HeldConsultations consultations;
    private final Askings askings;
    private final BallotKeys keys;
    private final Seals seals;

    KeysAhead(HeldConsultations consultations, Askings askings, BallotKeys keys, Seals seals) {
        this.consultations = consultations;
        this.askings = askings;
        this.keys = keys;
        this.seals = seals;
    }

    void run() {
        consultations.all().stream()
                .filter(one -> one.has(Tool.BALLOT))
                .map(askings::of)
                .forEach(keys::of);
        seals.run();
    }
}
