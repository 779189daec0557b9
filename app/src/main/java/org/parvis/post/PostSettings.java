package org.parvis.post;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves. The server itself is set by {@code spring.mail.host} and its companions.
 *
 * @param from address that mail comes from
 * @param attempts how often a message is tried before it is parked
 * @param firstRetry wait after the first failure; each next wait is four times longer, at most six
 *     hours
 * @param lease after how long a message that a node was sending when it died is taken up again
 * @param keep how long a message that belongs to no case file is kept
 */
@ConfigurationProperties("parvis.post")
record PostSettings(
        @DefaultValue("ne-pas-repondre@localhost") String from,
        @DefaultValue("6") int attempts,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("30d") Duration keep) {
    private static final Duration LONGEST = Duration.ofHours(6);

    Duration waitAfter(int attempt) {
        Duration wait = firstRetry.multipliedBy(1L << Math.min(2 * (attempt - 1), 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
