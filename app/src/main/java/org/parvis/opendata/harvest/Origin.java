package org.parvis.opendata.harvest;

import java.net.URI;
import java.util.UUID;
import org.parvis.kernel.Home;

/**
 * A catalogue elsewhere whose datasets are shown here.
 *
 * @param home the body whose data it holds
 */
public record Origin(UUID id, Home home, OriginKind kind, URI address) {
    /** What people call it: the name of its host. */
    public String host() {
        return String.valueOf(address.getHost());
    }
}
