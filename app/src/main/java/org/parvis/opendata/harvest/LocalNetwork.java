package org.parvis.opendata.harvest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Which addresses belong to this machine, to its network, or to nobody in the open Internet. */
final class LocalNetwork {
    /** Beside what the platform knows itself; RFC 6890 and the registries of IANA. */
    private static final List<IpAddressMatcher> RESERVED =
            List.of(
                    new IpAddressMatcher("0.0.0.0/8"),
                    new IpAddressMatcher("100.64.0.0/10"),
                    new IpAddressMatcher("192.0.0.0/24"),
                    new IpAddressMatcher("192.0.2.0/24"),
                    new IpAddressMatcher("198.18.0.0/15"),
                    new IpAddressMatcher("198.51.100.0/24"),
                    new IpAddressMatcher("203.0.113.0/24"),
                    new IpAddressMatcher("240.0.0.0/4"));

    private LocalNetwork() {}

    static boolean has(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        if (address instanceof Inet6Address six) {
            return !open(six.getAddress());
        }
        String four = address.getHostAddress();
        return RESERVED.stream().anyMatch(network -> network.matches(four));
    }

    /**
     * Of the new addresses only those that are routed everywhere (2000::/3), and of those none that
     * wraps an old one (6to4, Teredo): it could be one of here.
     */
    private static boolean open(byte[] six) {
        boolean global = (six[0] & 0xe0) == 0x20;
        boolean wrapped = six[0] == 0x20 && six[1] == 0x02;
        boolean documented =
                Arrays.equals(six, 0, 4, new byte[] {0x20, 0x01, 0x0d, (byte) 0xb8}, 0, 4);
        boolean teredo = Arrays.equals(six, 0, 4, new byte[] {0x20, 0x01, 0, 0}, 0, 4);
        return global && !wrapped && !documented && !teredo;
    }
}
