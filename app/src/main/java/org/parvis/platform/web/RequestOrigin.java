package org.parvis.platform.web;

import jakarta.servlet.ServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from and whether its line is safe, said once, before anything reads it.
 *
 * <p>The address is that of whoever speaks to us; only when that is a proxy of ours is what it says
 * of who spoke to it believed, and so on along the row. What a client wrote itself stands further
 * left and is never reached. The line is safe when the public address of the installation is one of
 * https: a header that anybody can send decides about no cookie. No other forwarded header is read.
 */
public final class RequestOrigin implements HttpConfiguration.Customizer {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final List<String> FORWARDED =
            List.of(FORWARDED_FOR, "Forwarded", "X-Real-IP", "X-Forwarded-Host");
    private static final String OF_STRANGER = RequestOrigin.class.getName() + ".ofStranger";

    private final TrustedProxies proxies;
    private final boolean overHttps;

    RequestOrigin(TrustedProxies proxies, boolean overHttps) {
        this.proxies = proxies;
        this.overHttps = overHttps;
    }

    /**
     * Whether it came by a proxy that nobody named, as when the setting was forgotten: its address
     * is then that of the proxy, which must open nothing.
     */
    public static boolean byUnnamedProxy(ServletRequest request) {
        return request.getAttribute(OF_STRANGER) != null;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        InetAddress peer = peer(request);
        InetAddress proxy = peer != null && proxies.contain(peer) ? peer : null;
        if (proxy == null && FORWARDED.stream().anyMatch(request.getHeaders()::contains)) {
            request.setAttribute(OF_STRANGER, Boolean.TRUE);
            proxies.notBelieved(peer);
        }
        InetAddress from =
                proxy == null
                        ? peer
                        : proxies.origin(proxy, request.getHeaders().getCSV(FORWARDED_FOR, false));
        return new Known(request, from, overHttps);
    }

    private static @Nullable InetAddress peer(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress()
                        instanceof InetSocketAddress socket
                ? socket.getAddress()
                : null;
    }

    /** The request as the program sees it. */
    private static final class Known extends Request.Wrapper {
        private final ConnectionMetaData connection;
        private final HttpURI address;
        private final boolean overHttps;

        Known(Request request, @Nullable InetAddress from, boolean overHttps) {
            super(request);
            this.overHttps = overHttps;
            HttpURI asked = request.getHttpURI();
            this.address = overHttps ? HttpURI.build(asked).scheme("https").asImmutable() : asked;
            ConnectionMetaData line = request.getConnectionMetaData();
            this.connection = from == null ? line : new From(line, new InetSocketAddress(from, 0));
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override
        public HttpURI getHttpURI() {
            return address;
        }

        @Override
        public boolean isSecure() {
            return overHttps || super.isSecure();
        }
    }

    private static final class From extends ConnectionMetaData.Wrapper {
        private final SocketAddress from;

        From(ConnectionMetaData line, SocketAddress from) {
            super(line);
            this.from = from;
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return from;
        }
    }
}
