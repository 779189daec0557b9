package org.parvis.cases.demonstration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much past a demonstration has.
 *
 * @param demonstrationPast whether the demonstration, once open, also tells many fictitious
 *     requests that are closed, for what is computed from a hundred of them
 */
@ConfigurationProperties("parvis")
record DemonstrationSettings(@DefaultValue("true") boolean demonstrationPast) {}
