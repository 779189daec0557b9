package org.parvis.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.keys.VaultForTests;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.testing.Folders;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.unit.DataSize;

/** A vault and documents over a test's database, for tests of other modules. */
public final class TestVault implements AutoCloseable {
    private final TestDatabase database;
    private final Path data = Folders.temporary();
    private final Vault vault;

    private TestVault(TestDatabase database) {
        this.database = database;
        this.vault = VaultForTests.vault(database.scenes(), data);
    }

    public static TestVault over(TestDatabase database) {
        return new TestVault(database);
    }

    public Vault vault() {
        return vault;
    }

    /** Documents that those readers may read. */
    public Documents documents(BiPredicate<String, Actor> admitted) {
        return documents(vault, database.scenes(), data, admitted);
    }

    /** The same over the vault and the folder of another fixture. */
    public static Documents documents(
            Vault vault, Scenes scenes, Path data, BiPredicate<String, Actor> admitted) {
        DocumentSettings settings =
                new DocumentSettings(
                        DataSize.ofMegabytes(5),
                        DataSize.ofMegabytes(200),
                        null,
                        Duration.ofSeconds(2));
        BlobStore blobs = new FolderBlobs(data.resolve("documents"));
        DocumentAccess access =
                new DocumentAccess() {
                    @Override
                    public boolean owns(String kind) {
                        return true;
                    }

                    @Override
                    public boolean mayRead(Actor reader, StoredDocument document) {
                        return admitted.test(document.kind(), reader);
                    }
                };
        return documents(
                vault, blobs, new NoScanner(), scenes, settings, ProgramClock.CLOCK, access);
    }

    static Documents documents(
            Vault vault,
            BlobStore blobs,
            Scanner scanner,
            Scenes scenes,
            DocumentSettings settings,
            InstantSource clock,
            DocumentAccess access) {
        DocumentBlobs contents = new DocumentBlobs(blobs);
        return new Documents(
                new DocumentTable(vault),
                contents,
                new Intake(blobs, scanner, clock, settings),
                new Adoption(held(vault, blobs, scanner, scenes, settings), contents, clock),
                scenes,
                owner(access));
    }

    static HeldFiles held(
            Vault vault,
            BlobStore blobs,
            Scanner scanner,
            Scenes scenes,
            DocumentSettings settings) {
        HeldTable table = new HeldTable(vault);
        return new HeldFiles(
                table,
                blobs,
                new HeldChecks(table, blobs, new Inspection(new Sandbox()), scanner, scenes),
                scenes,
                ProgramClock.CLOCK,
                settings);
    }

    static ObjectProvider<DocumentAccess> owner(DocumentAccess access) {
        return new ObjectProvider<>() {
            @Override
            public Stream<DocumentAccess> stream() {
                return Stream.of(access);
            }
        };
    }

    static Settings settings(Path data) {
        return new Settings(
                data,
                Path.of("none"),
                true,
                "neutral",
                "http://localhost",
                "America/Toronto",
                DataSize.ofMegabytes(128),
                new Settings.Database(null, "parvis_owner", null, null, null, 0, 4, 2));
    }

    @Override
    public void close() {
        Folders.delete(data);
    }

    /** A document in the folder of a file, by way of a draft, as an upload brings it. */
    public static void document(Path data, CaseFileId file) throws IOException {
        FolderBlobs blobs = new FolderBlobs(data.resolve("documents"));
        UUID holder = UUID.randomUUID();
        try (SeekableByteChannel held = blobs.hold(holder, "part")) {
            held.write(ByteBuffer.wrap(new byte[] {1}));
        }
        blobs.adopt(holder, "part", file, "document");
        try (BlobStore.Incoming incoming = blobs.begin(file)) {
            incoming.out().write(2);
            incoming.keep("another");
        }
    }
}
