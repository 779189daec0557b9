package org.parvis.registers;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.parvis.platform.packs.YamlFile;
import org.parvis.registers.spi.RegisterConnector;
import org.parvis.registers.spi.RegisterSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Registers that answer JSON over HTTP, at a host that the operator named. */
@Component
class RestConnector implements RegisterConnector, DisposableBean {
    private static final int SLOWEST = 10_000;
    private static final int LARGEST = 1_000_000;
    private static final Set<String> METHODS = Set.of("get", "post");

    private final RegisterSettings settings;
    private final DemonstrationRegisters demonstration;

    /** Redirections are never followed: a register answers where it was configured, or not. */
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(2))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();

    RestConnector(RegisterSettings settings, DemonstrationRegisters demonstration) {
        this.settings = settings;
        this.demonstration = demonstration;
    }

    @Override
    public String kind() {
        return "rest";
    }

    @Override
    public Set<String> settings() {
        return Set.of("host", "path", "method", "timeout-ms", "largest-bytes");
    }

    @Override
    public RegisterSource connect(YamlFile file) {
        String host = file.as("host", RestConnector::host);
        String path = file.as("path", RestConnector::path);
        boolean body = file.has("method") && file.among("method", METHODS).equals("post");
        Duration timeout =
                Duration.ofMillis(
                        file.has("timeout-ms") ? within(file, "timeout-ms", SLOWEST) : 2_000);
        int largest = file.has("largest-bytes") ? within(file, "largest-bytes", LARGEST) : 50_000;
        return new RestSource(client, () -> address(host), path, body, timeout, largest);
    }

    private static int within(YamlFile file, String key, int most) {
        return file.as(
                key,
                text -> {
                    int number = Integer.parseInt(text);
                    if (number < 1 || number > most) {
                        throw new IllegalArgumentException(text);
                    }
                    return number;
                });
    }

    /** The name of a host that the operator configured, never an address. */
    private static String host(String text) {
        if (!text.matches("[a-z][a-z0-9-]{0,60}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String path(String text) {
        if (!text.matches("/[A-Za-z0-9_{}/?=&.-]{0,300}")
                || text.contains("//")
                || text.contains("..")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private Optional<URI> address(String host) {
        URI configured = settings.hosts().get(host);
        return configured != null
                ? Optional.of(configured)
                : demonstration.address().filter(here -> host.equals(DemonstrationRegisters.HOST));
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
