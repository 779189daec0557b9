package org.parvis.platform.database;

import org.parvis.platform.Settings;

/** The room of a disk, for what is measured without the program around it. */
public final class BenchRoom {
    private BenchRoom() {}

    public static DiskRoom of(Settings settings) {
        return new DiskRoom(settings);
    }
}
