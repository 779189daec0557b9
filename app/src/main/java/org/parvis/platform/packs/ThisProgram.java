package org.parvis.platform.packs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.stereotype.Component;

/**
 * Which program this is: what the same one found right before, it finds right again. A program that
 * runs from a developer's folders changes under its name and is never the same.
 */
@Component
class ThisProgram {
    private static final String LIBRARIES = "lib";

    private final Optional<Path> home;

    ThisProgram() {
        this(
                Optional.ofNullable(new ApplicationHome(ThisProgram.class).getSource())
                        .map(File::toPath));
    }

    private ThisProgram(Optional<Path> home) {
        this.home = home.filter(Files::isRegularFile);
    }

    /** The one whose archive that is, its libraries beside it. */
    static ThisProgram at(Path archive) {
        return new ThisProgram(Optional.of(archive));
    }

    /** The digest of its archive and of the libraries beside it; none of one without an archive. */
    Optional<String> digest() {
        return home.map(ThisProgram::digest);
    }

    private static String digest(Path archive) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(Files.readAllBytes(archive));
            for (Path library : libraries(archive.resolveSibling(LIBRARIES))) {
                String said = library.getFileName() + "\0" + Files.size(library) + "\0";
                sha.update(said.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> libraries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
