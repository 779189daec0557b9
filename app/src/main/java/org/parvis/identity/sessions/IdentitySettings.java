package org.parvis.identity.sessions;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may change about sign-in.
 *
 * @param idle a session that nobody used for so long ends
 * @param longest a session ends so long after the last proof even when it is used
 * @param metricsFrom addresses from which the metrics may be read
 * @param breachedPasswords file of passwords known from leaks, as Have I Been Pwned publishes them
 *     (SHA-1, ordered by hash); none by default
 */
@ConfigurationProperties("parvis.identity")
public record IdentitySettings(
        @DefaultValue("PT2H") Duration idle,
        @DefaultValue("PT12H") Duration longest,
        @DefaultValue({"127.0.0.1/32", "::1/128"}) List<String> metricsFrom,
        @Nullable Path breachedPasswords) {}
