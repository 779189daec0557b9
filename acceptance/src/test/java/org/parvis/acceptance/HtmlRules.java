package org.parvis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The rules of HTML, as the Nu Html Checker reads them. Pages are kept as they were sent and read
 * all at once, by a program of its own: what it is made of is not on the path of ours.
 */
final class HtmlRules {
    private static final Path CHECKER =
            Path.of("../acceptance/html/node_modules/vnu-jar/build/dist/vnu.jar");
    private static final ConcurrentMap<String, String> SEEN = new ConcurrentHashMap<>();

    private HtmlRules() {}

    static void keep(String address, String html) {
        SEEN.put(address, html);
    }

    /** Each fault with its page, line and reason. */
    static List<String> broken() {
        try {
            Path folder =
                    Files.createTempDirectory(Files.createDirectories(Path.of("target")), "pages");
            for (var page : SEEN.entrySet()) {
                String name = page.getKey().replaceAll("[^\\w-]+", "-");
                Files.writeString(
                        folder.resolve("%.80s-%08x.html".formatted(name, page.getKey().hashCode())),
                        page.getValue());
            }
            return checked(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> checked(Path folder) throws IOException {
        Process checker =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                CHECKER.toString(),
                                "--errors-only",
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines().toList();
    }

    static int seen() {
        return SEEN.size();
    }
}
