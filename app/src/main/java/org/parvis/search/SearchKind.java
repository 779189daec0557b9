package org.parvis.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What sort of thing was found; the reader chooses by it and sees it before the title. */
public enum SearchKind {
    SERVICE,
    EVENT,
    TOPIC,
    ANSWER,
    STEPS,
    GUIDE,
    INFORMATION,
    BODY,
    DATA;

    /** How addresses and messages write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind written so; nothing when there is none. */
    public static @Nullable SearchKind of(@Nullable String code) {
        for (SearchKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        return null;
    }
}
