package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Those that have answered a question to a published table and wait for the next one to the same:
 * to open one takes a tenth of what a question to ten million rows does. Each has one table in its
 * reach, for ever; whoever asks another table opens another.
 */
final class ReadyDucks implements AutoCloseable {
    /** Far less than the time after which what nobody speaks of is swept from the shelf. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final int most;
    private final InstantSource clock;
    private final Deque<Ready> ready = new ArrayDeque<>();

    /**
     * @param most so many wait at once
     */
    ReadyDucks(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * One that has that table in its reach.
     *
     * @param scratch where it puts what it cannot keep in memory; gone with it
     */
    record Ready(Path table, Connection duck, Optional<Path> scratch, Instant opened)
            implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            try {
                duck.close();
            } finally {
                scratch.map(Path::toFile).ifPresent(FileSystemUtils::deleteRecursively);
            }
        }
    }

    /** One that waits; it is of nobody else until it is given back. */
    synchronized @Nullable Ready take(Path table) throws SQLException {
        Instant oldest = clock.instant().minus(LONGEST);
        Ready found = null;
        for (Iterator<Ready> each = ready.iterator(); each.hasNext(); ) {
            Ready one = each.next();
            if (one.opened().isBefore(oldest)) {
                each.remove();
                one.close();
            } else if (found == null && one.table().equals(table)) {
                each.remove();
                found = one;
            }
        }
        return found;
    }

    /** Takes back one whose question ended well; the one that waited longest goes for it. */
    synchronized void giveBack(Ready one) throws SQLException {
        ready.addFirst(one);
        if (ready.size() > most) {
            ready.removeLast().close();
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        while (!ready.isEmpty()) {
            ready.removeLast().close();
        }
    }
}
