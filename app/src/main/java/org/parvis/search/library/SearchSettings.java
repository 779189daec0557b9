package org.parvis.search.library;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How search follows what is published.
 *
 * @param patience how long whoever asks first after something was published waits for it, before
 *     they are answered from what was known until then
 */
@ConfigurationProperties("parvis.search")
record SearchSettings(@DefaultValue("2s") Duration patience) {}
