package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.platform.Command;
import org.parvis.platform.Settings;

/** A client library that we did not write obtains, uses and loses a token. */
class OpenidClientTests {
    private static final Path FOLDER = Path.of("openid").toAbsolutePath();
    private static final int MINUTES = 5;

    @BeforeAll
    static void installed() throws Exception {
        run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    }

    @Test
    void aTokenIsObtainedUsedAndLost() throws Exception {
        String admitted = command("add", "Logiciel d'ailleurs", "drafts:access-request");
        String said =
                run(
                        "node",
                        "tokens.js",
                        RunningProgram.url(),
                        RunningProgram.bean(Settings.class).publicUrl(),
                        word(admitted, "client_id"),
                        word(admitted, "client_secret"),
                        "drafts:access-request");
        assertThat(said.strip())
                .isEqualTo(
                        """
                        {"type":"bearer","minutes":15,"used":201,"lost":401,"more":"invalid_scope"}\
                        """);
    }

    private static String word(String said, String name) {
        return said.replaceAll("(?s).*" + name + " +(\\S+).*", "$1");
    }

    private static String command(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunningProgram.beans(Command.class).stream()
                .filter(one -> one.name().equals("api-client"))
                .forEach(
                        one ->
                                one.run(
                                        List.of(words),
                                        new PrintStream(out, true, StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String run(String... words) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(words)
                        .directory(FOLDER.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
