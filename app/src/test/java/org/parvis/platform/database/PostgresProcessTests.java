package org.parvis.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What runs beside the program is kept running. */
@ExtendWith(OutputCaptureExtension.class)
class PostgresProcessTests {
    @TempDir Path folder;

    /** A system that is out of memory kills it, and gives none for the next one either. */
    @Test
    void whatCannotBeStartedAgainAtOnceIsStartedLater(CapturedOutput output) throws Exception {
        Path command = Files.writeString(folder.resolve("server"), "#!/bin/sh\nexec sleep 600\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
        PostgresProcess server = started(command);
        try {
            server.served();
            long killed = server.pid();
            Path away = Files.move(command, folder.resolve("away"));
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            until(() -> output.getAll().contains("cannot be started now"));
            Files.move(away, command);
            until(() -> server.isAlive() && server.pid() != killed);
        } finally {
            server.stop(0);
        }
    }

    private static PostgresProcess started(Path command) throws IOException {
        return PostgresProcess.start(new ProcessBuilder(command.toString()));
    }

    private static void until(BooleanSupplier there) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
