package org.parvis.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.keys.VaultSite;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Role;
import org.parvis.platform.Settings;
import org.parvis.testing.MovableClock;
import org.springframework.util.unit.DataSize;

/** The module over a real database and a folder, without the rest of the program. */
final class Installation extends VaultSite {
    final Actor.Agent agent = new Actor.Agent(member, home, Role.AGENT);
    final BlobStore blobs = new FolderBlobs(data.resolve("documents"));

    Settings settings() {
        return TestVault.settings(data);
    }

    Documents documents(Vault vault, Scanner scanner, DataSize limit) {
        DocumentSettings settings =
                new DocumentSettings(limit, DataSize.ofMegabytes(200), null, Duration.ofSeconds(2));
        MovableClock clock = new MovableClock(Instant.parse("2026-11-24T15:00:00Z"));
        return TestVault.documents(
                vault, blobs, scanner, scenes, settings, clock, new AgentsRead());
    }

    Quarantine quarantine(Vault vault, Documents documents, Scanner scanner) {
        HeldChecks held =
                new HeldChecks(
                        new HeldTable(vault),
                        blobs,
                        new Inspection(new Sandbox()),
                        scanner,
                        scenes);
        return new Quarantine(
                scenes,
                new DocumentTable(vault),
                new DocumentBlobs(blobs),
                documents,
                held,
                scanner);
    }

    HeldFiles held(Vault vault, Scanner scanner, InstantSource time) {
        DocumentSettings settings =
                new DocumentSettings(
                        DataSize.ofMegabytes(5),
                        DataSize.ofMegabytes(200),
                        null,
                        Duration.ofSeconds(2));
        HeldTable table = new HeldTable(vault);
        return new HeldFiles(table, blobs, checks(table, scanner), scenes, time, settings);
    }

    HeldData heldData(Vault vault, Scanner scanner, InstantSource time) {
        HeldTable table = new HeldTable(vault);
        return new HeldData(table, checks(table, scanner), scenes, time);
    }

    private HeldChecks checks(HeldTable table, Scanner scanner) {
        return new HeldChecks(table, blobs, new Inspection(new Sandbox()), scanner, scenes);
    }

    /** Agents of the file's body read attachments. */
    private static final class AgentsRead implements DocumentAccess {
        @Override
        public boolean owns(String kind) {
            return kind.equals("attachment");
        }

        @Override
        public boolean mayRead(Actor reader, StoredDocument document) {
            return reader instanceof Actor.Agent a && a.home().equals(document.file().home());
        }
    }
}
