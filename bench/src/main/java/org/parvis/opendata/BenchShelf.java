package org.parvis.opendata;

import java.nio.file.Path;
import org.parvis.platform.Settings;
import org.parvis.platform.database.BenchRoom;
import org.springframework.util.unit.DataSize;

/** The shelf of a data folder, for what is measured without the program around it. */
public final class BenchShelf {
    private BenchShelf() {}

    public static TableShelf in(Path data) {
        Settings settings =
                new Settings(
                        data,
                        Path.of("content/quebec"),
                        true,
                        "neutral",
                        "http://localhost",
                        "America/Toronto",
                        DataSize.ofMegabytes(128),
                        new Settings.Database(null, "", null, null, null, 0, 1, 1));
        return new TableShelf(settings, BenchRoom.of(settings));
    }
}
