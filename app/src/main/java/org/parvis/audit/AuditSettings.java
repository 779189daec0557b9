package org.parvis.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may change about the journal of readings.
 *
 * @param keep how long its rows are kept; the roots of their batches stay
 */
@ConfigurationProperties("parvis.audit")
record AuditSettings(@DefaultValue("1826d") Duration keep) {}
