package org.parvis.post;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.SafeAddress;
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
 * @param returns the mailbox to which reports of undeliverable mail come back
 * @param sms the gateway for text messages
 */
@ConfigurationProperties("parvis.post")
record PostSettings(
        @DefaultValue("ne-pas-repondre@localhost") String from,
        @DefaultValue("6") int attempts,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("30d") Duration keep,
        @DefaultValue Returns returns,
        @DefaultValue Sms sms) {
    private static final Duration LONGEST = Duration.ofHours(6);

    /**
     * A mailbox read by IMAP.
     *
     * @param host its server; empty for none
     * @param encrypted whether the conversation is encrypted from its first word
     */
    record Returns(
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("true") boolean encrypted) {}

    /**
     * A gateway spoken to by HTTP.
     *
     * @param url where a text message is posted as JSON, https unless it is this machine; none
     *     keeps text messages here
     * @param token sent as a bearer token
     * @param patience how long one answer may take
     */
    record Sms(
            @Nullable URI url,
            @DefaultValue("") String token,
            @DefaultValue("10s") Duration patience) {
        Sms {
            if (url != null) {
                SafeAddress.check("parvis.post.sms.url", url);
            }
        }
    }

    Duration waitAfter(int attempt) {
        Duration wait = firstRetry.multipliedBy(1L << Math.min(2 * (attempt - 1), 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
