package org.parvis.search;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Tone;

/** What sort of thing was found; the reader chooses by it and sees it before the title. */
public enum SearchKind {
    SERVICE("service", Tone.PROGRESS, true),
    INFORMATION("information", Tone.NEUTRAL, true),
    BODY("body", Tone.NEUTRAL, true),
    DATA("data", Tone.INFO, true),
    CONSULTATION("consultation", Tone.GOOD, false);

    private final String code;
    private final Tone tone;
    private final boolean offered;

    SearchKind(String code, Tone tone, boolean offered) {
        this.code = code;
        this.tone = tone;
        this.offered = offered;
    }

    public String code() {
        return code;
    }

    Tone tone() {
        return tone;
    }

    /** Whether the filter offers it: only what an installation can have today. */
    boolean offered() {
        return offered;
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
