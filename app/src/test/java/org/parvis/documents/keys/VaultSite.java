package org.parvis.documents.keys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.parvis.cases.FileScene;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.parvis.testing.Folders;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.TestDatabase;

/** A vault over a real database and a folder, without the rest of the program. */
public class VaultSite implements AutoCloseable {
    public final TestDatabase database = TestDatabase.create();
    public final Path data = Folders.temporary();
    public final Scenes scenes = database.scenes();
    public final Home home = new Home(Ids.next());
    public final UUID member = Ids.next();

    static VaultSettings vaultSettings() {
        return new VaultSettings(null, Duration.ofMinutes(3), 100);
    }

    OrganizationKeys organizations() {
        return organizations(new FileCustody(vaultSettings().masterKeyUnder(data)));
    }

    OrganizationKeys organizations(Custody custody) {
        return new OrganizationKeys(scenes, custody, ProgramClock.CLOCK);
    }

    public Vault vault() {
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

    public CaseFileId newFile() {
        return CaseFileId.next(home);
    }

    public MemberScene.Agent asAgent() {
        return new MemberScene.Agent(home, member);
    }

    public FileScene.Opener asOpener(CaseFileId file) {
        return new FileScene.Opener(file.home(), file.id(), null, null);
    }

    @Override
    public void close() {
        database.close();
        Folders.delete(data);
    }
}
