package org.parvis.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code ./run} tells the program; not for installations to set.
 *
 * @param command what to do instead of opening, with the profile {@code command}
 * @param portFile where to write the port once the pages are open, for other programs
 */
@ConfigurationProperties("parvis.run")
public record RunSettings(@Nullable String command, @Nullable Path portFile) {}
