package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.Parvis;
import org.parvis.platform.web.EarlyDoor;
import org.parvis.testing.Folders;
import org.parvis.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** What whoever watches a node reads while it starts. */
@Tag("installation")
class FirstStartTests {
    private final HttpClient watch = HttpClient.newHttpClient();
    private final Map<String, HttpResponse<String>> seen = new TreeMap<>();
    private int port;

    @Test
    void aNodeSaysThatItIsNotReadyAndWhyUntilItsPagesOpen() throws Exception {
        port = freePort();
        EarlyDoor early = new EarlyDoor();
        SpringApplication application = new SpringApplication(Parvis.class);
        application.addListeners(early);
        application.addInitializers(
                context -> {
                    look("before the database");
                    context.getBeanFactory().registerSingleton("earlyDoor", early);
                    context.getBeanFactory().registerSingleton("watching", new Watching());
                });
        try (ConfigurableApplicationContext program = application.run(options())) {
            assertThat(program.isRunning()).isTrue();
            look("open");
        }
        assertThat(seen("before the database").statusCode()).isEqualTo(503);
        assertThat(seen("before the database").body()).contains("schemas are brought forward");
        assertThat(seen("before the pack").statusCode()).isEqualTo(503);
        assertThat(seen("before the pack").body()).contains("content pack is taken in");
        assertThat(seen("open").statusCode()).isEqualTo(200);
        assertThat(seen("open").body()).contains("UP");
        assertThat(seen("page before the pack").statusCode()).isEqualTo(503);
        assertThat(seen("page before the pack").headers().firstValue("Retry-After")).isPresent();
    }

    /** Looks in the phase of the pack. */
    private final class Watching implements SmartLifecycle {
        private boolean running;

        @Override
        public void start() {
            running = true;
            look("before the pack");
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
        public int getPhase() {
            return AtStart.Phase.PACK.number();
        }
    }

    private HttpResponse<String> seen(String when) {
        return Objects.requireNonNull(seen.get(when), when);
    }

    private void look(String when) {
        try {
            seen.put(when, get("/actuator/health/readiness"));
            seen.put("page " + when, get("/fr"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return watch.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String[] options() {
        List<String> options = new ArrayList<>();
        TestDatabase.create()
                .properties()
                .forEach((name, value) -> options.add("--" + name + "=" + value));
        options.add("--parvis.data=" + Folders.temporary());
        options.add("--parvis.pack=" + Path.of("../content/empty"));
        options.add("--server.port=" + port);
        return options.toArray(String[]::new);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
