package org.parvis.search;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Tone;

/** What sort of thing was found; the reader chooses by it and sees it before the title. */
public enum SearchKind {
    SERVICE("service", Tone.PROGRESS, 1.2),
    EVENT("event", Tone.NEUTRAL, 1.2),
    TOPIC("topic", Tone.NEUTRAL, 0.8),
    ANSWER("answer", Tone.NEUTRAL, 1),
    STEPS("steps", Tone.NEUTRAL, 1),
    GUIDE("guide", Tone.NEUTRAL, 1),
    INFORMATION("information", Tone.NEUTRAL, 1),
    BODY("body", Tone.NEUTRAL, 1),
    DATA("data", Tone.INFO, 0.8);

    private final String code;
    private final Tone tone;
    private final double prior;

    SearchKind(String code, Tone tone, double prior) {
        this.code = code;
        this.tone = tone;
        this.prior = prior;
    }

    public String code() {
        return code;
    }

    Tone tone() {
        return tone;
    }

    @SuppressWarnings("EnumOrdinal") // read again by this program only: see the edition of files
    int number() {
        return ordinal();
    }

    /** How likely it is what one looks for, before any word is read. */
    double prior() {
        return prior;
    }

    static @Nullable SearchKind of(@Nullable String code) {
        for (SearchKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        return null;
    }
}
