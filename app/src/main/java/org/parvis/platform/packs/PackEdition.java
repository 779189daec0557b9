package org.parvis.platform.packs;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One state of the content pack, which never changes: its folder, what it declares, and what was
 * read from it so far.
 */
record PackEdition(String digest, Path root, PackNames names, Map<Held<?>, Object> read) {
    static PackEdition of(String digest, Path root, PackNames names) {
        return new PackEdition(digest, root, names, new ConcurrentHashMap<>());
    }

    /** The same files, of which more or less can be named. */
    PackEdition naming(PackNames now) {
        return new PackEdition(digest, root, now, read);
    }
}
