package org.parvis.participation.ballots;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;

/**
 * Where somebody looks whether their ballot was recorded.
 *
 * @param typed the code as they typed it, or as we write it where it is one
 */
record ReceiptView(Words w, Consultation of, String typed, Answer answer) {
    enum Answer {
        /** Nobody asked yet. */
        NONE,
        /** It is no code of a receipt. */
        WRONG,
        /** The list is published at the close. */
        EARLY,
        RECORDED,
        UNKNOWN
    }

    String name() {
        return w.typeset(of.name().in(w.lang()));
    }

    @Nullable String error() {
        return answer == Answer.WRONG ? w.say("participation.ballots.receipt.wrong") : null;
    }

    /** What there is to say of that code; nothing where none was looked for. */
    @Nullable String told() {
        return switch (answer) {
            case NONE, WRONG -> null;
            case EARLY -> w.say("participation.ballots.receipt.early");
            case RECORDED -> w.say("participation.ballots.receipt.recorded", typed);
            case UNKNOWN -> w.say("participation.ballots.receipt.unknown", typed);
        };
    }
}
