package org.parvis.documents.keys;

import java.nio.file.Path;
import java.time.Duration;
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
}
