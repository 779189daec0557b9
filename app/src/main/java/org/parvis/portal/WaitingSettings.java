package org.parvis.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people who come to begin a form wait for their turn, and how long a turn is kept.
 *
 * @param enabled whether there is a waiting room at all
 * @param requests requests in progress on a node from which newcomers wait
 * @param latency time within which 95 of 100 public pages made by a node are answered; beyond it,
 *     newcomers wait
 * @param most newcomers that a node lets in within a second, at most, while there is a waiting room
 * @param inside how long somebody who was let in may begin forms
 * @param kept how long the place of somebody who went away is kept
 * @param calm how long a node has to keep within its limits before the waiting room closes
 */
@ConfigurationProperties("parvis.waiting")
record WaitingSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("120") int requests,
        @DefaultValue("1s") Duration latency,
        @DefaultValue("200") int most,
        @DefaultValue("2h") Duration inside,
        @DefaultValue("10m") Duration kept,
        @DefaultValue("15s") Duration calm) {}
