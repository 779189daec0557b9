package org.parvis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of the documentation that is made from the code. The test that makes it fails when the
 * page is stale; {@code ./test -Dparvis.docs=write} writes it again.
 */
public final class GeneratedDocument {
    private GeneratedDocument() {}

    public static void check(String page, String made) throws IOException {
        Path file = Path.of("../docs").resolve(page);
        if ("write".equals(System.getProperty("parvis.docs"))) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, made);
        }
        assertThat(file).as("docs/%s; write it with ./test -Dparvis.docs=write", page).exists();
        assertThat(Files.readString(file))
                .as("docs/%s is stale; write it with ./test -Dparvis.docs=write", page)
                .isEqualTo(made);
    }
}
