package org.parvis.testing;

import java.nio.file.Path;
import org.parvis.platform.Settings;
import org.springframework.util.unit.DataSize;

/** The settings of a small installation with the demonstration, over a folder of a test. */
public final class SettingsForTests {
    private SettingsForTests() {}

    public static Settings in(Path data) {
        return of(data, Path.of("../content/quebec"));
    }

    /** The same for another pack. */
    public static Settings serving(Path pack) {
        return of(Path.of("target"), pack);
    }

    private static Settings of(Path data, Path pack) {
        return new Settings(
                data,
                pack,
                true,
                "neutral",
                "http://localhost:8080",
                "America/Toronto",
                DataSize.ofMegabytes(128),
                new Settings.Database(null, "parvis_owner", null, null, null, 0, 4, 2));
    }
}
