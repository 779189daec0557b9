package org.parvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.testing.Folders;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A second service comes in as a file, by the command of an operator, without touching Java. */
@ProgramTest
class ImportCommandTests {
    private static final Path QUEBEC = Path.of("../content/quebec");

    @Autowired ImportServicesCommand command;
    @Autowired Catalogue catalogue;

    Path pack = Folders.temporary();

    @AfterEach
    void backToTheDemonstration() {
        say(QUEBEC);
        Folders.delete(pack);
    }

    @Test
    void aSecondServiceIsInTheCatalogueOnceItsFileIsImported() throws Exception {
        copy(QUEBEC.resolve("services"));
        copy(Path.of("../content/examples/services"));
        assertThat(say(pack)).contains("copy-of-my-information");
        assertThat(catalogue.service("copy-of-my-information")).isPresent();
        assertThat(catalogue.service("access-request")).isPresent();
    }

    @Test
    void aPackWithAFaultIsRefusedWithFileAndLineAndChangesNothing() throws Exception {
        copy(Path.of("../content/examples/services"));
        Files.writeString(
                pack.resolve("services/broken.yaml"), "code: broken\nversion: one\nsurprise: 1\n");
        assertThat(say(pack)).contains("broken.yaml:");
        assertThat(catalogue.service("copy-of-my-information")).isEmpty();
        assertThat(catalogue.service("access-request")).isPresent();
    }

    private String say(Path from) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        command.run(List.of(from.toString()), new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    private void copy(Path services) throws Exception {
        Path to = Files.createDirectories(pack.resolve("services"));
        try (Stream<Path> files = Files.list(services)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
            }
        }
    }
}
