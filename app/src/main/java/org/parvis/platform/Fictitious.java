package org.parvis.platform;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a demonstration invents. A file of it that is wrong keeps out what it tells, says so in the
 * log, and never keeps the program from serving the rest.
 */
public final class Fictitious {
    private static final Logger LOG = LoggerFactory.getLogger(Fictitious.class);

    private Fictitious() {}

    /** Something that reads files of the demonstration. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /** Brings it in, as far as it can be. */
    public static void bring(Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            if (DatabaseAway.caused(e)) {
                throw new IllegalStateException(e);
            }
            if (e instanceof Explained explained) {
                LOG.error("Part of the demonstration is left out: {}", explained.refusal());
            } else {
                LOG.error("Part of the demonstration is left out", e);
            }
        }
    }
}
