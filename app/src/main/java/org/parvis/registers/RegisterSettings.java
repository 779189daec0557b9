package org.parvis.registers;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
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
        hosts.forEach(RegisterSettings::check);
    }

    private static void check(String name, URI address) {
        String host = address.getHost();
        boolean here = "localhost".equals(host) || "127.0.0.1".equals(host);
        boolean usable =
                host != null
                        && address.getUserInfo() == null
                        && ("https".equals(address.getScheme())
                                || here && "http".equals(address.getScheme()));
        if (!usable) {
            throw new IllegalArgumentException(
                    "parvis.registers.hosts." + name + " must be an https address");
        }
    }
}
