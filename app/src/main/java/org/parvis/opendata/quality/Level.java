package org.parvis.opendata.quality;

import java.util.Locale;
import org.parvis.ds.Tone;

/** How good a number of points is, best first. */
enum Level {
    EXCELLENT(Tone.GOOD),
    GOOD(Tone.PROGRESS),
    SUFFICIENT(Tone.WARN),
    BAD(Tone.BAD);

    private final Tone tone;

    Level(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    /** As messages write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
