package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.programs.Programs;

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
        Programs programs = RunningProgram.bean(Programs.class);
        UUID change = admitted(programs);
        String client = programs.awaiting(change).orElseThrow().client();
        String said =
                run(
                        "node",
                        "tokens.js",
                        RunningProgram.url(),
                        RunningProgram.bean(Settings.class).publicUrl(),
                        client,
                        programs.secret(change).orElseThrow(),
                        "drafts:access-request");
        assertThat(said.strip())
                .isEqualTo(
                        """
                        {"type":"bearer","minutes":15,"used":201,"lost":401,"more":"invalid_scope"}\
                        """);
    }

    /** As a change that two stewards settled admits it. */
    private static UUID admitted(Programs programs) {
        UUID change = Ids.next();
        return RunningProgram.bean(Scenes.class)
                .job(
                        jobs -> {
                            programs.prepare(
                                    jobs,
                                    change,
                                    "Logiciel d'ailleurs",
                                    Set.of("drafts:access-request"));
                            return change;
                        });
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
