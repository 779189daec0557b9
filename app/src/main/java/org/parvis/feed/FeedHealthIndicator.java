package org.parvis.feed;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether what follows the acts keeps up. It is no part of readiness: taking a node away does not
 * make the others follow faster, and people can still send.
 */
@Component
class FeedHealthIndicator implements HealthIndicator {
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Feed feed;

    FeedHealthIndicator(Feed feed) {
        this.feed = feed;
    }

    @Override
    public Health health() {
        List<Feed.Standing> standings = feed.standings();
        Health.Builder health =
                standings.stream().anyMatch(s -> s.lagSeconds() > LATE.toSeconds())
                        ? Health.outOfService()
                        : Health.up();
        standings.forEach(s -> health.withDetail(s.follower(), s));
        return health.build();
    }
}
