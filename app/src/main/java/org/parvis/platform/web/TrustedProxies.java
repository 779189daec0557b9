package org.parvis.platform.web;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The proxies of this installation, and what a row of forwarded addresses is worth by them. */
final class TrustedProxies {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedProxies.class);

    private final List<IpAddressMatcher> networks;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * @throws StartRefused when one of them is neither an address nor a network
     */
    TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(TrustedProxies::network).toList();
    }

    boolean contain(InetAddress address) {
        String text = address.getHostAddress();
        return networks.stream().anyMatch(network -> network.matches(text));
    }

    /**
     * Who spoke to the outermost proxy of ours: the rightmost address that is none of them. Where
     * the row ends, or says something that is no address, it is the last one that is known.
     */
    InetAddress origin(InetAddress peer, List<String> row) {
        InetAddress known = peer;
        for (String hop : row.reversed()) {
            Optional<InetAddress> address = address(hop.strip());
            if (address.isEmpty()) {
                return known;
            }
            known = address.get();
            if (!contain(known)) {
                return known;
            }
        }
        return known;
    }

    /** Says once that a proxy near us is not named; never what it brought. */
    void notBelieved(@Nullable InetAddress peer) {
        if (peer != null
                && (peer.isLoopbackAddress() || peer.isSiteLocalAddress())
                && told.compareAndSet(false, true)) {
            LOG.warn(
                    "A proxy of this network says where requests come from and is not believed:"
                            + " limits by network hold for all its visitors together. Name it in"
                            + " parvis.proxies");
        }
    }

    private static IpAddressMatcher network(String text) {
        try {
            int slash = text.indexOf('/');
            // never a name: nobody is asked what it stands for
            String address = slash < 0 ? text : text.substring(0, slash);
            InetAddress literal = InetAddress.ofLiteral(address);
            int longest = literal.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > longest) {
                throw new IllegalArgumentException("no such length");
            }
            return new IpAddressMatcher(literal.getHostAddress() + "/" + bits);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "parvis.proxies: \""
                            + text
                            + "\" is neither an address nor a network; write 10.0.0.5 or"
                            + " 10.1.0.0/16",
                    e);
        }
    }

    /** `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]`, `[2001:db8::1]:4711`. */
    private static Optional<InetAddress> address(String hop) {
        int end = hop.startsWith("[") ? hop.indexOf(']') : hop.indexOf(':');
        boolean port = end > 0 && (hop.startsWith("[") || end == hop.lastIndexOf(':'));
        try {
            return Optional.of(
                    InetAddress.ofLiteral(
                            port ? hop.substring(hop.startsWith("[") ? 1 : 0, end) : hop));
        } catch (IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }
}
