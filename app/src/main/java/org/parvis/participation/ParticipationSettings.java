package org.parvis.participation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one subscriber may do what anybody may.
 *
 * @param sent contributions within an hour: a library or a school is one subscriber
 * @param opened numbers of receipts tried within an hour
 */
@ConfigurationProperties("parvis.participation")
public record ParticipationSettings(@DefaultValue("60") int sent, @DefaultValue("30") int opened) {}
