package org.parvis.documents.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Parvis;
import org.parvis.platform.StartRefused;
import org.parvis.testing.Folders;
import org.parvis.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A node whose folder of keys is not that of its database. */
@Tag("installation")
@ExtendWith(OutputCaptureExtension.class)
class ForeignKeysTests {
    private final Map<String, String> database = TestDatabase.create().properties();

    @Test
    void itStopsAndSaysWhyInOneSentence(CapturedOutput said) {
        assertThat(SpringApplication.exit(SpringApplication.run(Parvis.class, status(own()))))
                .isZero();

        Path foreign = Folders.temporary();
        new FileCustody(foreign.resolve("keys").resolve("master.json")).unlock(true);
        assertThat(catchThrowable(() -> SpringApplication.run(Parvis.class, status(foreign))))
                .hasRootCauseInstanceOf(Exception.class)
                .hasStackTraceContaining(StartRefused.class.getName());
        assertThat(said.getAll())
                .contains("The master key file " + foreign.resolve("keys"))
                .contains("it is the file of another installation")
                .doesNotContain("at org.parvis");

        assertThat(catchThrowable(() -> SpringApplication.run(Parvis.class, status(own()))))
                .hasStackTraceContaining("is missing although keys were wrapped with it");
    }

    private static Path own() {
        return Folders.temporary();
    }

    private String[] status(Path data) {
        List<String> options = new ArrayList<>();
        database.forEach((name, value) -> options.add("--" + name + "=" + value));
        options.add("--parvis.data=" + data);
        options.add("--parvis.pack=../content/empty");
        options.add("--spring.profiles.active=command");
        options.add("--parvis.run.command=status");
        return options.toArray(String[]::new);
    }
}
