package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.audit.SealKey;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Regimes;
import org.parvis.cases.FileScene;
import org.parvis.cases.TestServices;
import org.parvis.cases.clocks.FileRules;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.keeping.CaseFileData;
import org.parvis.cases.keeping.Disposal;
import org.parvis.cases.keeping.Erasures;
import org.parvis.cases.keeping.ErasuresAfterRestore;
import org.parvis.cases.keeping.RetentionTerms;
import org.parvis.cases.proof.ChainVerification;
import org.parvis.cases.proof.Sealing;
import org.parvis.cases.spi.Payload;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.keys.VaultForTests;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.platform.database.InstallationForTests;
import org.parvis.testing.Folders;
import org.parvis.testing.MovableClock;
import org.parvis.testing.SettingsForTests;
import org.parvis.testing.WordsLeft;

/** A backup is taken while the database works; a restore brings all back, except the forgotten. */
@Tag("installation")
class BackupTests {
    private static final String PLANTED = "Motplanté dans une copie";

    Path folder = Folders.temporary();
    Home home = new Home(Ids.next());
    MovableClock clock = MovableClock.at("2026-11-02T15:00:00Z");

    @AfterEach
    void clean() {
        Folders.delete(folder);
    }

    @Test
    void aFileSurvivesAndOneErasedAfterTheBackupStaysForgotten() throws Exception {
        Path lost = folder.resolve("lost");
        Path backup;
        Receipt kept;
        Receipt forgotten;
        try (InstallationForTests installation = new InstallationForTests(settings(lost))) {
            Desk desk = new Desk(installation.scenes(), lost);
            kept = desk.open("Le rapport gardé");
            forgotten = desk.open("Le rapport oublié");
            desk.person().withdraw(CaseFileTests.invited(forgotten), PLANTED).orThrow();
            backup = installation.backup(folder.resolve("backups"));
            desk.disposal().dispose(forgotten.file(), "A-2.1-5").orThrow();
        }
        assertThat(WordsLeft.in(backup, PLANTED)).as("a copy without its keys").isEmpty();
        assertThat(WordsLeft.in(backup, forgotten.reference())).isNotEmpty();
        Path found = folder.resolve("found");
        InstallationForTests.restore(found, backup, lost.resolve("erasures.jsonl"));
        try (InstallationForTests installation = new InstallationForTests(settings(found))) {
            Desk desk = new Desk(installation.scenes(), found);
            new ErasuresAfterRestore(desk.disposal(), settings(found)).start();
            assertThat(desk.content(kept)).isNotNull();
            assertThat(desk.content(forgotten)).isNull();
            ChainVerification.Report report = desk.chain().verify();
            assertThat(report.broken()).isEmpty();
            assertThat(report.erased()).isEqualTo(2);
            assertThat(found.resolve("restored")).doesNotExist();
        }
    }

    @Test
    void aDamagedBackupAndAFullFolderAreRefused() throws Exception {
        Path data = folder.resolve("data");
        Path backup;
        try (InstallationForTests installation = new InstallationForTests(settings(data))) {
            new Desk(installation.scenes(), data).open("Un rapport");
            backup = installation.backup(folder.resolve("backups"));
        }
        assertThatThrownBy(() -> InstallationForTests.restore(data, backup, null))
                .hasMessageContaining("not empty");
        Files.writeString(backup.resolve("cluster/PG_VERSION"), "16\n");
        Path other = folder.resolve("other");
        assertThatThrownBy(() -> InstallationForTests.restore(other, backup, null))
                .hasMessageContaining("damaged");
        assertThat(other).doesNotExist();
    }

    static Settings settings(Path data) {
        return SettingsForTests.in(data);
    }

    /** The case kernel over that database and folder. */
    final class Desk {
        private final Scenes scenes;
        private final Path data;
        private final Vault vault;
        private final CaseStore store;
        private final Acting acting;
        private final Calendars calendars =
                new Calendars(Regimes.load(Path.of("../content/quebec/regimes")).orThrow());

        Desk(Scenes scenes, Path data) {
            this.scenes = scenes;
            this.data = data;
            this.vault = VaultForTests.vault(scenes, data);
            this.store = new CaseStore(vault, TestKinds.codec());
            this.acting = new Acting(store, vault, clock, CasesFixture.ZONE, new Sendings(vault));
        }

        PersonActs person() {
            return new PersonActs(
                    scenes,
                    store,
                    acting,
                    calendars,
                    new Sendings(vault),
                    new CaseClocks(
                            store,
                            calendars,
                            acting,
                            (code, version) -> Optional.of(TestServices.accessRequest())));
        }

        Disposal disposal() {
            List<HoldsPersonalData> places = List.of(new CaseFileData(scenes), vault);
            return new Disposal(
                    scenes,
                    store,
                    acting,
                    new FileRules(
                            (code, version) -> Optional.of(TestServices.accessRequest()),
                            calendars,
                            acting,
                            CasesFixture.ZONE,
                            new SaidLaw((body, digest) -> Optional.empty(), calendars)),
                    new RetentionTerms(
                            (code, version) -> Optional.of(TestServices.accessRequest()),
                            (body, service) -> Optional.empty()),
                    new Erasures(places, settings(data)));
        }

        ChainVerification chain() {
            SealKey key = new SealKey(settings(data));
            return new ChainVerification(scenes, store, new Sealing(scenes, key, clock));
        }

        @org.jspecify.annotations.Nullable
        Payload content(Receipt receipt) {
            return scenes.job(jobs -> store.content(jobs, receipt.file(), 1).orElse(null));
        }

        Receipt open(String title) {
            CaseFileId file = CaseFileId.next(home);
            LocalDate today = acting.today();
            Opening opening =
                    new Opening(
                            file,
                            TestServices.accessRequest(),
                            clock.instant(),
                            Opening.Arrival.by(Channel.WEB, today),
                            new Opening.Asked(
                                    "fr",
                                    title,
                                    new ActContent.Contact(
                                            "Camille Tremblay", "camille@example.org", null, null),
                                    Map.of("document", title)),
                            Opening.Whose.CODE);
            return scenes.in(
                    new FileScene.Opener(home, file.id(), null, null),
                    sql -> new CaseOpener(store, vault, calendars).open(sql, opening));
        }
    }
}
