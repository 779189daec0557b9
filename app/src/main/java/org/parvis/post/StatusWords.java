package org.parvis.post;

import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;

/** The word and tone of each status. */
final class StatusWords {
    private StatusWords() {}

    static Status of(MessageStatus status, Words w) {
        Tone tone =
                switch (status) {
                    case QUEUED, SENDING -> Tone.PROGRESS;
                    case SENT, MAILED -> Tone.GOOD;
                    case HELD -> Tone.NEUTRAL;
                    case FAILED, BOUNCED -> Tone.BAD;
                    case PRINTED -> Tone.WAIT;
                };
        return Status.of(w.say("post.status." + status.code()), tone);
    }
}
