package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of others, run to its end, which must be a good one. */
final class Command {
    private static final int MINUTES = 5;

    private Command() {}

    /** What it prints. */
    static String says(Path folder, List<String> words) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(words.toString()).isTrue();
        assertThat(process.exitValue()).as(words + out).isZero();
        return out;
    }
}
