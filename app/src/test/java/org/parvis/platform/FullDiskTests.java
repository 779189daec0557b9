package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.testing.Folders;

/** The program on a disk of its own, small and really full: a file system in memory. */
@Tag("installation")
class FullDiskTests {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String MOUNT_THEN_RUN =
            "mount -t tmpfs -o size=700m,mode=0755 tmpfs \"$1\" && shift && exec \"$@\"";

    private final Path folder = Folders.temporary();
    private final Path port = folder.resolve("port");
    private final Path data = folder.resolve("data");
    private Process program;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Files.createDirectories(data);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                Stream.of(
                                List.of("unshare", "--map-root-user", "--mount"),
                                List.of("sh", "-c", MOUNT_THEN_RUN, "sh", data.toString()),
                                List.of(java.toString(), "-XX:+UseSerialGC", "-Xmx400m"),
                                List.of("-cp", System.getProperty("java.class.path")),
                                List.of("org.parvis.Parvis", "--server.port=0"),
                                List.of("--parvis.data=" + data),
                                List.of(
                                        "--parvis.pack=../content/quebec",
                                        "--parvis.demonstration=false"),
                                List.of("--parvis.run.port-file=" + port))
                        .flatMap(List::stream)
                        .toList();
        program =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
        opened();
    }

    @AfterEach
    void stop() throws InterruptedException {
        program.destroy();
        if (!program.waitFor(30, TimeUnit.SECONDS)) {
            program.destroyForcibly().waitFor();
        }
        Folders.delete(folder);
    }

    @Test
    void whatIsSentIsGivenBackAndTakenOnceThereIsRoom() throws Exception {
        Connection browser = Jsoup.newSession().ignoreHttpErrors(true);
        FormElement form = form(browser.newRequest(url("/fr/inscription")).get());
        Objects.requireNonNull(form.selectFirst("input[name=email]"))
                .val("ana.plein@personne.example");

        Path filler = fill();
        hears("jobs rest until there is some");
        Connection.Response answer = send(browser, form);
        assertThat(answer.statusCode()).isEqualTo(503);
        Document refused = answer.parse();
        assertThat(refused.title()).contains("Nous ne pouvons rien enregistrer en ce moment");
        assertThat(refused.select("input[name=email]").val())
                .isEqualTo("ana.plein@personne.example");
        assertThat(browser.newRequest(url("/fr")).execute().statusCode())
                .as("reading goes on")
                .isEqualTo(200);

        Files.delete(filler);
        FormElement again = refused.select("form[action=/fr/inscription]").forms().getFirst();
        assertThat(send(browser, again).statusCode()).isEqualTo(200);
        hears("jobs go on");
        assertThat(said()).containsOnlyOnce("jobs rest until").containsOnlyOnce("jobs go on");
        assertThat(said().lines().filter(line -> line.contains(" ERROR "))).hasSizeLessThan(10);
    }

    /** Leaves less than the program wants to keep free. */
    private Path fill() throws IOException {
        Path disk = Path.of("/proc", Long.toString(program.pid()), "root" + data);
        Path filler = disk.resolve("filler");
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(disk).getUsableSpace() > 100L << 20) {
                out.write(block);
            }
        }
        return filler;
    }

    private static Connection.Response send(Connection browser, FormElement form)
            throws IOException {
        return browser.newRequest(form.absUrl("action"))
                .header("Sec-Fetch-Site", "same-origin")
                .data(form.formData())
                .method(Connection.Method.POST)
                .execute();
    }

    private static FormElement form(Document page) {
        return page.select("form[action=/fr/inscription]").forms().getFirst();
    }

    private String url(String path) throws IOException {
        return "http://localhost:" + Files.readString(port).strip() + path;
    }

    /** A program that ended is not waited for. */
    private void opened() throws IOException, InterruptedException {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (Files.notExists(port)) {
                WatchKey key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.reset();
                }
                assertThat(program.isAlive() && System.nanoTime() < end).as(this::said).isTrue();
            }
        }
    }

    /** A program that ended is not waited for. */
    private void hears(String words) throws IOException, InterruptedException {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_MODIFY);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!said().contains(words)) {
                WatchKey key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
                assertThat(program.isAlive() && System.nanoTime() < end).as(this::said).isTrue();
            }
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
