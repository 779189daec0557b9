package org.parvis.post;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway for text messages that answers always the same. */
final class TextGateway implements AutoCloseable {
    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();

    private TextGateway(HttpServer server) {
        this.server = server;
    }

    static TextGateway answering(int status) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TextGateway gateway = new TextGateway(server);
        server.createContext(
                "/",
                exchange -> {
                    gateway.received.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        return gateway;
    }

    SmsGateway gateway() {
        return new HttpSmsGateway(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                "token",
                Duration.ofSeconds(5));
    }

    List<String> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
