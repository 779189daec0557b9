package org.parvis.documents.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scene;
import org.springframework.jdbc.core.simple.JdbcClient;

class VaultTests {
    static final byte[] NONE = {};
    static VaultSite site;

    @BeforeAll
    static void start() {
        site = new VaultSite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void whatIsSealedOpensOnAnotherNode() {
        Vault vault = site.vault();
        CaseFileId file = site.newFile();
        byte[] sealed =
                site.scenes.in(
                        site.asOpener(file),
                        sql -> vault.seal(vault.create(sql, file), bytes("le dossier"), NONE));
        Vault elsewhere = site.vault();
        CaseKey key = site.scenes.reading(site.asAgent(), sql -> elsewhere.open(sql, file));
        assertThat(elsewhere.unseal(key, sealed, NONE)).isEqualTo(bytes("le dossier"));
    }

    @Test
    void aKeyIsMadeWithoutTheDatabaseAndStoredByTheCallersOwnStatement() {
        Vault vault = site.vault();
        CaseFileId file = site.newFile();
        CaseKey key = vault.newKey(file);
        site.scenes.in(
                site.asOpener(file),
                sql ->
                        sql.sql(
                                        """
                                        with other as (select 1 as one)
                                        select one, vault.put_key(:home, :file, :wrapped) from other
                                        """)
                                .param("home", file.home().id())
                                .param("file", file.id())
                                .param("wrapped", key.wrapped())
                                .query()
                                .listOfRows());
        byte[] sealed = vault.seal(key, bytes("x"), NONE);
        CaseKey read = site.scenes.reading(site.asAgent(), sql -> vault.open(sql, file));
        assertThat(vault.unseal(read, sealed, NONE)).isEqualTo(bytes("x"));
    }

    @Test
    void aDestroyedKeyOpensNothingAnyMore() {
        Vault vault = site.vault();
        CaseFileId file = created(vault);
        assertThat(find(vault, file)).isPresent();
        vault.erase(file);
        vault.erase(file);
        assertThat(find(vault, file)).isEmpty();
        assertThat(rows(file)).isZero();
    }

    @Test
    void sealedBytesDoNotMoveToAnotherFileNorAnotherPlaceNorChange() {
        Vault vault = site.vault();
        CaseKey one = vault.newKey(site.newFile());
        CaseKey other = vault.newKey(site.newFile());
        byte[] sealed = vault.seal(one, bytes("a"), bytes("act 1"));
        assertThatThrownBy(() -> vault.unseal(other, sealed, bytes("act 1")))
                .isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> vault.unseal(one, sealed, bytes("act 2")))
                .isInstanceOf(VaultException.class);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.unseal(one, changed, bytes("act 1")))
                    .isInstanceOf(VaultException.class);
        }
    }

    @Test
    void aBodysKeyMayBeRotatedWithoutLosingAFile() {
        OrganizationKeys keys = site.organizations();
        Vault here = site.vault(keys, BodySettings.NONE);
        OrganizationKeys otherNode = site.organizations();
        CaseFileId before = created(here);
        otherNode.unwrap(before, here.newKey(before).wrapped());
        keys.rotate(site.home);
        CaseFileId after = created(here);
        Vault fresh = site.vault();
        assertThat(find(fresh, before)).isPresent();
        assertThat(otherNode.unwrap(after, here.newKey(after).wrapped())).hasSize(64);
    }

    @Test
    void aMasterKeyThatIsLostStopsTheProgramInsteadOfMakingAnother() throws Exception {
        try (VaultSite other = new VaultSite()) {
            created(other, other.vault());
            Path master = other.data.resolve("keys/master.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(master)))
                    .isEqualTo("rw-------");
            Files.move(master, other.data.resolve("elsewhere"));
            assertThatThrownBy(() -> other.organizations().unlock())
                    .isInstanceOf(VaultException.class)
                    .hasMessageContaining("restore it");
            assertThat(master).doesNotExist();
        }
    }

    @Test
    void anotherInstallationsMasterKeyIsNamedAsSuch() throws Exception {
        try (VaultSite one = new VaultSite();
                VaultSite two = new VaultSite()) {
            created(one, one.vault());
            created(two, two.vault());
            Files.copy(
                    two.data.resolve("keys/master.json"),
                    one.data.resolve("keys/master.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(() -> one.vault().newKey(one.newFile()))
                    .isInstanceOf(VaultException.class)
                    .hasMessageContaining("another installation");
        }
    }

    @Test
    void keysAreSeenByTheirOwnBodyOnlyAndByNobodyWithoutAScene() {
        Vault vault = site.vault();
        CaseFileId file = created(vault);
        Vault cold = site.vault();
        Scene foreign = new MemberScene.Agent(new Home(Ids.next()), Ids.next());
        Optional<CaseKey> seen = site.scenes.reading(foreign, sql -> cold.find(sql, file));
        assertThat(seen).isEmpty();
        assertThatThrownBy(
                        () ->
                                JdbcClient.create(site.database.app())
                                        .sql("select * from vault.keys")
                                        .query()
                                        .listOfRows())
                .hasMessageContaining("vault");
    }

    @Test
    void aKeyReadInATransactionThatIsUndoneIsNotRemembered() {
        Vault vault = site.vault();
        CaseFileId file = site.newFile();
        assertThatThrownBy(
                        () ->
                                site.scenes.in(
                                        site.asOpener(file),
                                        sql -> {
                                            vault.create(sql, file);
                                            vault.open(sql, file);
                                            throw new IllegalStateException("undone");
                                        }))
                .hasMessage("undone");
        assertThat(find(vault, file)).isEmpty();
    }

    @Test
    void aBodysFirstKeySurvivesAJobThatIsUndone() {
        OrganizationKeys keys = site.organizations();
        CaseFileId file = CaseFileId.next(new Home(Ids.next()));
        byte[] raw = KeyFormat.random();
        byte[][] wrapped = new byte[1][];
        assertThatThrownBy(
                        () ->
                                site.scenes.job(
                                        sql -> {
                                            wrapped[0] = keys.wrap(file, raw);
                                            throw new IllegalStateException("undone");
                                        }))
                .hasMessage("undone");
        assertThat(site.organizations().unwrap(file, wrapped[0])).isEqualTo(raw);
    }

    @Test
    void whatTheInstallationSealsForOnePurposeOpensForNoOther() {
        Vault vault = site.vault();
        byte[] id = Ids.bytes(UUID.randomUUID());
        byte[] sealed = vault.installation("forms.drafts").seal(bytes("brouillon"), id);
        assertThat(site.vault().installation("forms.drafts").unseal(sealed, id))
                .isEqualTo(bytes("brouillon"));
        assertThatThrownBy(() -> vault.installation("post.messages").unseal(sealed, id))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void aCommitmentCoversItsPayloadOnlyAndTwoOfTheSameDiffer() {
        Commitment one = site.vault().commit(bytes("oui"));
        assertThat(one.covers(bytes("oui"))).isTrue();
        assertThat(one.covers(bytes("non"))).isFalse();
        assertThat(Commitment.to(bytes("oui")).digest()).isNotEqualTo(one.digest());
    }

    private static Optional<CaseKey> find(Vault vault, CaseFileId file) {
        return site.scenes.reading(site.asAgent(), sql -> vault.find(sql, file));
    }

    private static CaseFileId created(Vault vault) {
        return created(site, vault);
    }

    private static CaseFileId created(VaultSite site, Vault vault) {
        CaseFileId file = site.newFile();
        site.scenes.in(site.asOpener(file), sql -> vault.create(sql, file));
        return file;
    }

    private static long rows(CaseFileId file) {
        return site.database
                .owner()
                .sql("select count(*) from vault.keys where file = :file")
                .param("file", file.id())
                .query(Long.class)
                .single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
