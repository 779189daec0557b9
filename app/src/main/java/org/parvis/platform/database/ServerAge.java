package org.parvis.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says when the embedded PostgreSQL is older than the quarter in which PostgreSQL mends itself. */
@Component
class ServerAge {
    private static final Logger LOG = LoggerFactory.getLogger(ServerAge.class);
    private static final Duration QUARTER = Duration.ofDays(123);

    private final DatabaseServer server;
    private final InstantSource clock;

    ServerAge(DatabaseServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() throws IOException {
        if (server.embedded() && lags(PostgresBinaries.made(), clock.instant())) {
            LOG.warn(
                    "The embedded PostgreSQL {} was made on {} and lags behind: see \"Upgrade\" in"
                            + " docs/operations.md, or use your own with --database-url",
                    server.version(),
                    PostgresBinaries.made().atZone(ZoneOffset.UTC).toLocalDate());
        }
    }

    static boolean lags(Instant made, Instant now) {
        return made.plus(QUARTER).isBefore(now);
    }
}
