package org.parvis.platform.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.OneCommand;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Answers on the port of the pages while the program starts: that it lives, that it is not ready,
 * and for which reason. A first start brings all schemas and the content pack in, which takes a
 * while; whoever watches must be able to tell it from a program that is not there. It leaves just
 * before the pages open.
 */
public final class EarlyDoor
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, SmartLifecycle {
    /** Just before the web server, which starts at {@code MAX_VALUE - 2048}. */
    private static final int PHASE = Integer.MAX_VALUE - 2049;

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="fr"><head><meta charset="utf-8"><title>Le site ouvre</title></head>
            <body><main><h1>Le site ouvre</h1><p>Revenez dans un instant.</p>
            <div lang="en"><h2>The site is opening</h2><p>Come back in a moment.</p></div>
            </main></body></html>
            """;

    private volatile String reason = "the database starts and its schemas are brought forward";
    private volatile @Nullable HttpServer server;
    private volatile boolean running;

    /** What is being done now. */
    public void says(String doing) {
        reason = doing;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        int port = environment.getProperty("server.port", Integer.class, 0);
        boolean ssl = environment.getProperty("server.ssl.bundle") != null;
        if (port > 0 && !ssl && !environment.acceptsProfiles(Profiles.of(OneCommand.PROFILE))) {
            open(environment.getProperty("server.address", ""), port);
        }
    }

    private void open(String address, int port) {
        try {
            HttpServer early =
                    HttpServer.create(
                            address.isBlank()
                                    ? new InetSocketAddress(port)
                                    : new InetSocketAddress(address, port),
                            0);
            early.createContext("/", this::answer);
            early.start();
            server = early;
        } catch (IOException taken) {
            // the web server will say it, with the port
        }
    }

    private void answer(HttpExchange asked) throws IOException {
        String path = asked.getRequestURI().getPath();
        boolean lives = path.equals("/actuator/health/liveness");
        boolean health = path.startsWith("/actuator/");
        String body =
                lives
                        ? "{\"status\":\"UP\"}"
                        : health
                                ? "{\"status\":\"OUT_OF_SERVICE\",\"reason\":\"" + reason + "\"}"
                                : PAGE;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = asked.getResponseHeaders();
        headers.set("Content-Type", (health ? "application/json" : "text/html") + ";charset=UTF-8");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        headers.set("Connection", "close");
        if (!lives) {
            headers.set("Retry-After", "5");
        }
        boolean head = asked.getRequestMethod().equals("HEAD");
        asked.sendResponseHeaders(lives ? 200 : 503, head ? -1 : bytes.length);
        if (!head) {
            asked.getResponseBody().write(bytes);
        }
        asked.close();
    }

    @Override
    public void start() {
        running = true;
        HttpServer early = server;
        if (early != null) {
            early.stop(0);
            server = null;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
