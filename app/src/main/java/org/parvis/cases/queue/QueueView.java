package org.parvis.cases.queue;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Tone;

/**
 * The views of a queue. Each is a condition that one index answers; its number is kept by a
 * follower, never counted by a request.
 */
public enum QueueView {
    ALL("all", "open", Tone.NEUTRAL, true),
    LATE("late", "open and due_on < :today", Tone.BAD, true),
    SOON("soon", "open and due_on between :today and :soon", Tone.WARN, true),
    AGAIN("again", "open and remind_on <= :today", Tone.INFO, true),
    ANSWERED("answered", "open and unread", Tone.NEUTRAL, true),
    TO_SIGN("to-sign", "open and to_sign", Tone.NEUTRAL, true),
    NOBODY("nobody", "open and assignee is null", Tone.NEUTRAL, true),
    TO_POST("to-post", "to_post", Tone.NEUTRAL, true),
    TO_REACH("to-reach", "to_reach", Tone.WARN, true),
    MINE("mine", "open and assignee = :me", Tone.NEUTRAL, false),
    CLOSED("closed", "not open", Tone.NEUTRAL, false);

    private final String code;
    private final String condition;
    private final Tone tone;
    private final boolean counted;

    QueueView(String code, String condition, Tone tone, boolean counted) {
        this.code = code;
        this.condition = condition;
        this.tone = tone;
        this.counted = counted;
    }

    public String code() {
        return code;
    }

    String condition() {
        return condition;
    }

    Tone tone() {
        return tone;
    }

    boolean counted() {
        return counted;
    }

    static QueueView of(@Nullable String code) {
        for (QueueView view : values()) {
            if (view.code.equals(code)) {
                return view;
            }
        }
        return ALL;
    }
}
