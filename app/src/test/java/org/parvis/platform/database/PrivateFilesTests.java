package org.parvis.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.audit.SealKey;
import org.parvis.documents.TestVault;
import org.parvis.documents.keys.VaultForTests;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.PrivateFiles;
import org.parvis.testing.Folders;
import org.parvis.testing.SettingsForTests;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever the program makes on the disk, only its own account may read. */
@Tag("installation")
@ExtendWith(OutputCaptureExtension.class)
class PrivateFilesTests {
    /** What makes a file or a folder; only {@link PrivateFiles} calls it. */
    private static final Pattern MAKES =
            Pattern.compile(
                    "(?<![A-Za-z])Files\\.(createDirector\\w+|createFile|createTemp\\w+"
                            + "|newOutputStream|newBufferedWriter|write\\w*|copy)\\("
                            + "|FileChannel\\.open\\(|new File(OutputStream|Writer)\\(");

    Path folder = Folders.temporary();

    @AfterEach
    void clean() {
        Folders.delete(folder);
    }

    @Test
    void aStartABackupAndARestoreMakeOnlyPrivateFiles() throws Exception {
        Path data = folder.resolve("data");
        Path backups = folder.resolve("backups");
        Path found = folder.resolve("found");
        Path backup;
        try (InstallationForTests installation =
                new InstallationForTests(SettingsForTests.in(data))) {
            furnish(installation, data);
            backup = installation.backup(backups);
            assertPrivate(data, "keys/seal.key", "postgres/job.secret", "postgres/postgres.log");
        }
        assertPrivate(backups, backup.getFileName() + "-keys/postgres/job.secret");
        InstallationForTests.restore(found, backup, null);
        try (InstallationForTests installation =
                new InstallationForTests(SettingsForTests.in(found))) {
            assertThat(installation.scenes()).isNotNull();
            assertPrivate(found, "erasures.jsonl", "restored", "postgres/app.secret");
        }
    }

    @Test
    void whatWasOpenToOthersIsClosedAtAStartAndSaid(CapturedOutput output) throws Exception {
        List<Path> open =
                Stream.of("keys", "documents/home/file", "postgres/cluster/base")
                        .map(folder::resolve)
                        .toList();
        for (Path one : open) {
            Files.createDirectories(one);
            Files.writeString(one.resolve("file"), "x");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xrwx"));
            }
        }
        DataFolder.close(folder);
        assertThat(wider(folder)).isEmpty();
        assertThat(output).contains("11 files and folders of the data folder were open to other");
    }

    @Test
    void oneOpenFolderOrKeyIsClosedAlso(CapturedOutput output) throws Exception {
        Path key = PrivateFiles.folder(folder.resolve("keys")).resolve("seal.key");
        PrivateFiles.write(key, "x");
        Path document = PrivateFiles.folder(folder.resolve("documents")).resolve("one");
        PrivateFiles.write(document, "x");
        DataFolder.close(folder);
        assertThat(output).doesNotContain("open to other accounts");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(document, PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(
                document.getParent(), PosixFilePermissions.fromString("rwxr-x---"));
        DataFolder.close(folder);
        assertThat(wider(folder)).isEmpty();
        assertThat(output).contains("3 files and folders of the data folder were open to other");
    }

    @Test
    void onePlaceMakesFoldersAndFiles() throws IOException {
        List<String> makers = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (MAKES.matcher(Files.readString(source)).find()) {
                    makers.add(source.getFileName().toString());
                }
            }
        }
        assertThat(makers).containsExactly("PrivateFiles.java");
    }

    /** Keys, a register of erasures and a document, as a life leaves them. */
    private static void furnish(InstallationForTests installation, Path data) throws IOException {
        assertThat(new SealKey(SettingsForTests.in(data)).published()).isNotEmpty();
        VaultForTests.vault(installation.scenes(), data);
        TestVault.document(data, new CaseFileId(new Home(Ids.next()), Ids.next()));
    }

    private static void assertPrivate(Path root, String... made) throws IOException {
        assertThat(wider(root)).isEmpty();
        for (String one : made) {
            assertThat(root.resolve(one)).exists();
        }
    }

    /**
     * PostgreSQL makes files and takes them away while they are looked at: what is gone is shut.
     */
    private static List<Path> wider(Path root) throws IOException {
        List<Path> wider = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes known)
                            throws IOException {
                        return visitFile(at, known);
                    }

                    @Override
                    public FileVisitResult visitFile(Path at, BasicFileAttributes known)
                            throws IOException {
                        try {
                            if (!known.isSymbolicLink() && PrivateFiles.openToOthers(at)) {
                                wider.add(root.relativize(at));
                            }
                            return FileVisitResult.CONTINUE;
                        } catch (NoSuchFileException gone) {
                            return visitFileFailed(at, gone);
                        }
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path at, IOException failure)
                            throws IOException {
                        if (failure instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw failure;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path at, @Nullable IOException cut)
                            throws IOException {
                        return cut == null ? FileVisitResult.CONTINUE : visitFileFailed(at, cut);
                    }
                });
        return wider;
    }
}
