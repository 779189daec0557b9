package org.parvis.documents;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.parvis.cases.FileScene;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.testing.Folders;
import org.parvis.testing.MovableClock;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.TestDatabase;
import org.springframework.util.unit.DataSize;

/** The module over a real database and a folder, without the rest of the program. */
final class Installation implements AutoCloseable {
    final TestDatabase database = TestDatabase.create();
    final Path data = Folders.temporary();
    final Scenes scenes = database.scenes();
    final Home home = new Home(Ids.next());
    final UUID member = Ids.next();
    final Actor.Agent agent = new Actor.Agent(member, home, org.parvis.kernel.Role.AGENT);
    final BlobStore blobs = new FolderBlobs(data.resolve("documents"));

    Settings settings() {
        return TestVault.settings(data);
    }

    static VaultSettings vaultSettings() {
        return new VaultSettings(null, Duration.ofMinutes(3), 100);
    }

    OrganizationKeys organizations() {
        return organizations(new FileCustody(vaultSettings().masterKeyUnder(data)));
    }

    OrganizationKeys organizations(Custody custody) {
        return new OrganizationKeys(scenes, custody, ProgramClock.CLOCK);
    }

    Vault vault() {
        return vault(organizations(), BodySettings.NONE);
    }

    Vault vault(OrganizationKeys keys, BodySettings bodies) {
        return vault(keys, bodies(bodies));
    }

    Vault vault(OrganizationKeys keys, BodyKeys bodies) {
        return new Vault(keys, bodies, scenes, vaultSettings());
    }

    BodyKeys bodies(BodySettings bodies) {
        return new BodyKeys(scenes, bodies, ProgramClock.CLOCK);
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

    CaseFileId newFile() {
        return CaseFileId.next(home);
    }

    MemberScene.Agent asAgent() {
        return new MemberScene.Agent(home, member);
    }

    FileScene.Opener asOpener(CaseFileId file) {
        return new FileScene.Opener(file.home(), file.id(), null, null);
    }

    @Override
    public void close() {
        database.close();
        Folders.delete(data);
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
