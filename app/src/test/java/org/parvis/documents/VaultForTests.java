package org.parvis.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.testing.ProgramClock;
import org.springframework.util.unit.DataSize;

/** A vault over a database and a folder of a test. */
public final class VaultForTests {
    private VaultForTests() {}

    public static Vault vault(Scenes scenes, Path data) {
        VaultSettings vault = new VaultSettings(null, Duration.ofMinutes(3), 1000);
        Settings settings =
                new Settings(
                        data,
                        data,
                        false,
                        "neutral",
                        "http://localhost",
                        "America/Toronto",
                        DataSize.ofMegabytes(128),
                        new Settings.Database(null, "parvis_owner", null, null, null, 0, 4, 2));
        return new Vault(
                new OrganizationKeys(
                        scenes,
                        new FileCustody(vault.masterKeyUnder(settings.data())),
                        ProgramClock.CLOCK),
                new BodyKeys(scenes, BodySettings.NONE, ProgramClock.CLOCK),
                scenes,
                vault);
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
