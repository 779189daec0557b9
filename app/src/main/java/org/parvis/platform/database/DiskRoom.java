package org.parvis.platform.database;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parvis.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether the disk still has room for what people send. It is asked before anything is written: a
 * database whose log finds no place stops in the middle, and then nobody can even read.
 */
@Component
public class DiskRoom {
    private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);

    private final Path folder;
    private final long least;
    private final AtomicBoolean told = new AtomicBoolean();

    DiskRoom(Settings settings) {
        this.folder = settings.data();
        this.least = settings.leastDisk().toBytes();
    }

    public boolean enough() {
        boolean enough = free() >= least;
        if (told.compareAndSet(enough, !enough)) {
            tell(enough);
        }
        return enough;
    }

    /** Not by way of its file store, which is looked for among all mounts and not always found. */
    private long free() {
        File there = folder.toFile();
        return there.exists() ? there.getUsableSpace() : Long.MAX_VALUE;
    }

    private static void tell(boolean enough) {
        if (enough) {
            LOG.info("The disk has room again: what people send is taken");
        } else {
            LOG.error("The disk is nearly full: what people send is refused until there is room");
        }
    }
}
