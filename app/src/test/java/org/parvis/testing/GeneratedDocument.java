package org.parvis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is made from the code and kept beside it: a page of the documentation, the JSON
 * Schema of definitions. The test that makes it fails when the file is stale; {@code ./test
 * -Dparvis.docs=write} writes it again.
 */
public final class GeneratedDocument {
    private GeneratedDocument() {}

    public static void check(String page, String made) throws IOException {
        check(Path.of("../docs").resolve(page), made);
    }

    public static void check(Path file, String made) throws IOException {
        if ("write".equals(System.getProperty("parvis.docs"))) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, made);
        }
        assertThat(file).as("%s; write it with ./test -Dparvis.docs=write", file).exists();
        assertThat(Files.readString(file))
                .as("%s is stale; write it with ./test -Dparvis.docs=write", file)
                .isEqualTo(made);
    }
}
