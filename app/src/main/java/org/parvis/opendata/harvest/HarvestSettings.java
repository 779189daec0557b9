package org.parvis.opendata.harvest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How catalogues elsewhere are read.
 *
 * @param here whether one on this machine may be read, without encryption; for trials only, and
 *     refused when {@code parvis.public-url} is not of this machine
 * @param patience how long a page may take, from the first byte sent to the last one read
 * @param pause before a page that did not come is asked for again; each time as much longer
 */
@ConfigurationProperties("parvis.harvest")
record HarvestSettings(
        @DefaultValue("false") boolean here,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("30s") Duration pause) {}
