package org.parvis.measures;

import java.time.InstantSource;
import org.parvis.platform.Scenes;

/** Measures over a database of a test. */
public final class MeasuresForTests {
    private MeasuresForTests() {}

    public static Measures measures(Scenes scenes, InstantSource clock) {
        return new Measures(scenes, clock);
    }
}
