package org.parvis.opendata.harvest;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.kernel.Refusal;
import org.parvis.platform.SafeAddress;
import org.parvis.platform.Settings;
import org.parvis.platform.StartRefused;
import org.springframework.stereotype.Component;

/**
 * Where the program may be sent by somebody's word: outwards only, never to this machine or its
 * network, and over a line that proves to whom it leads. A name that leads elsewhere a moment after
 * it was looked at gains nothing by that: what is there cannot prove that name, and is asked
 * nothing.
 */
@Component
class Outward {
    /** Of an address that leads to nobody, now. */
    static final String UNKNOWN = "opendata.harvest.failed.unknown";

    private final HarvestSettings settings;

    /**
     * @throws StartRefused when an installation that others reach would be sent to this machine
     */
    Outward(HarvestSettings settings, Settings program) {
        if (settings.here() && !SafeAddress.here(URI.create(program.publicUrl()).getHost())) {
            throw new StartRefused(
                    "parvis.harvest.here is for trials on one machine, and parvis.public-url is not"
                            + " of this machine: leave parvis.harvest.here out.");
        }
        this.settings = settings;
    }

    /** Why that address is not asked; nothing when it may be. Looked at before each request. */
    Optional<Refusal> refused(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getPort() == 0) {
            return Optional.of(Refusal.of("opendata.harvest.refused.address"));
        }
        String scheme = address.getScheme();
        if (settings.here() && SafeAddress.here(host) && "http".equalsIgnoreCase(scheme)) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(scheme)) {
            return Optional.of(Refusal.of("opendata.harvest.refused.https"));
        }
        return local(host);
    }

    private static Optional<Refusal> local(String host) {
        try {
            boolean here = Stream.of(InetAddress.getAllByName(host)).anyMatch(LocalNetwork::has);
            return here
                    ? Optional.of(Refusal.of("opendata.harvest.refused.local", host))
                    : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.of(Refusal.of(UNKNOWN, host));
        }
    }
}
