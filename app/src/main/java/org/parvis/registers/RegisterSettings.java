package org.parvis.registers;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.parvis.platform.SafeAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which hosts registers may be asked at, by the name that their files write. A file of the content
 * pack never holds an address: what is not configured here is not reached. The host {@code
 * demonstration} is the program itself, in a demonstration.
 *
 * @param hosts address of each host, https unless it is this machine
 * @param demonstrationDelay how long the demonstration's own registers wait before they answer
 * @param demonstrationOutage whether the demonstration's own registers refuse to answer
 */
@ConfigurationProperties("parvis.registers")
record RegisterSettings(
        @DefaultValue Map<String, URI> hosts,
        @DefaultValue("0ms") Duration demonstrationDelay,
        @DefaultValue("false") boolean demonstrationOutage) {
    RegisterSettings {
        hosts.forEach(
                (name, address) -> SafeAddress.check("parvis.registers.hosts." + name, address));
    }
}
