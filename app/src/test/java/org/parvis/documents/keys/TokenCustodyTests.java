package org.parvis.documents.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.MemberScene;
import org.parvis.testing.Folders;

/** Keys of bodies under a real PKCS#11 token: it answers, has another key, is gone, comes back. */
class TokenCustodyTests {
    private static final byte[] NONE = {};
    private static VaultSite site;

    @BeforeAll
    static void start() {
        site = new VaultSite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static TokenCustody ready(TokenSettings settings) {
        TokenCustody custody = new TokenCustody(settings);
        custody.unlock(true);
        return custody;
    }

    private static Vault vault(TokenSettings settings) {
        return site.vault(site.organizations(new TokenCustody(settings)), BodySettings.NONE);
    }

    private static CaseFileId created(Vault vault, Home home) {
        CaseFileId file = CaseFileId.next(home);
        site.scenes.in(site.asOpener(file), sql -> vault.create(sql, file));
        return file;
    }

    private static byte[] sealed(Vault vault, CaseFileId file) {
        return site.scenes.reading(
                agent(file),
                sql -> vault.seal(vault.open(sql, file), "dossier".getBytes(UTF_8), NONE));
    }

    private static MemberScene.Agent agent(CaseFileId file) {
        return new MemberScene.Agent(file.home(), site.member);
    }

    private static String opened(Vault vault, CaseFileId file, byte[] sealed) {
        return site.scenes.reading(
                agent(file),
                sql -> new String(vault.unseal(vault.open(sql, file), sealed, NONE), UTF_8));
    }

    private static List<String> wrapped() {
        return site.scenes.readingJob(
                jobs ->
                        jobs.sql(
                                        """
                                        select home || encode(sealed, 'hex')
                                        from vault.organization_keys order by 1
                                        """)
                                .query(String.class)
                                .list());
    }

    @Test
    void whatATokenWrappedOpensInItAndForItsHomeAlone() {
        TokenCustody custody = ready(SoftHsm.token(SoftHsm.OURS, "wrapped"));
        Home home = new Home(Ids.next());
        byte[] wrapped = custody.wrap(home, "secret".getBytes(UTF_8));
        assertThat(new String(wrapped, UTF_8)).doesNotContain("secret");
        assertThat(ready(SoftHsm.token(SoftHsm.OURS, "wrapped")).unwrap(home, wrapped))
                .isEqualTo("secret".getBytes(UTF_8));
        assertThatThrownBy(() -> custody.unwrap(new Home(Ids.next()), wrapped))
                .isInstanceOf(VaultException.class)
                .isNotInstanceOf(KeysAway.class);
    }

    @Test
    void theKeyDoesNotLeaveTheToken() throws Exception {
        assertThat(Token.open(SoftHsm.token(SoftHsm.OURS, "kept"), true).key().getEncoded())
                .isNull();
    }

    @Test
    void whatWasSealedUnderATokenOpensOnAnotherNode() {
        TokenSettings token = SoftHsm.token(SoftHsm.OURS, "parvis");
        Vault vault = vault(token);
        CaseFileId file = created(vault, new Home(Ids.next()));
        assertThat(opened(vault(token), file, sealed(vault, file))).isEqualTo("dossier");
    }

    @Test
    void anotherKeyUnderTheSameNameOpensNothingAndChangesNothing() {
        TokenSettings token = SoftHsm.token(SoftHsm.OURS, "parvis");
        Vault vault = vault(token);
        CaseFileId file = created(vault, new Home(Ids.next()));
        byte[] sealed = sealed(vault, file);
        List<String> before = wrapped();
        ready(SoftHsm.token(SoftHsm.ANOTHER, "parvis"));
        Vault other = vault(SoftHsm.token(SoftHsm.ANOTHER, "parvis"));
        assertThatThrownBy(() -> opened(other, file, sealed))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("put back the token that belongs to this database");
        assertThat(wrapped()).isEqualTo(before);
        assertThat(opened(vault(token), file, sealed)).isEqualTo("dossier");
    }

    @Test
    void aMissingKeyIsNotMadeAnewBesideSealedOnes() {
        created(vault(SoftHsm.token(SoftHsm.OURS, "parvis")), new Home(Ids.next()));
        TokenSettings missing = SoftHsm.token(SoftHsm.OURS, "missing");
        assertThatThrownBy(() -> site.organizations(new TokenCustody(missing)).unlock())
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("has no key named missing");
    }

    @Test
    void whatAFileWrappedIsNotTakenForATokens() {
        Home home = new Home(Ids.next());
        FileCustody file = new FileCustody(Folders.temporary().resolve("master.json"));
        file.unlock(true);
        byte[] wrapped = file.wrap(home, "secret".getBytes(UTF_8));
        assertThatThrownBy(() -> ready(SoftHsm.token(SoftHsm.OURS, "parvis")).unwrap(home, wrapped))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("was not wrapped by a token");
    }

    @Test
    void aTokenThatDoesNotAnswerIsAskedAgainAndNothingIsLost() throws IOException {
        Path library = Folders.temporary().resolve("token.so");
        TokenSettings away = new TokenSettings(library, SoftHsm.OURS, SoftHsm.PIN, "parvis");
        CaseFileId file =
                created(vault(SoftHsm.token(SoftHsm.OURS, "parvis")), new Home(Ids.next()));
        byte[] sealed = sealed(vault(SoftHsm.token(SoftHsm.OURS, "parvis")), file);
        List<String> before = wrapped();
        Vault vault = vault(away);
        for (int times = 0; times < 2; times++) {
            assertThatThrownBy(() -> opened(vault, file, sealed))
                    .isInstanceOf(KeysAway.class)
                    .hasMessageContaining("does not answer")
                    .hasMessageNotContaining(SoftHsm.PIN);
        }
        assertThat(wrapped()).isEqualTo(before);
        Files.createSymbolicLink(library, SoftHsm.LIBRARY);
        assertThat(opened(vault, file, sealed)).isEqualTo("dossier");
    }

    @Test
    void aTokenThatIsTakenAwayAtWorkIsMissedAndNothingIsMadeInItsPlace() throws IOException {
        TokenCustody custody = ready(SoftHsm.token(SoftHsm.LOST, "lost"));
        Home home = new Home(Ids.next());
        byte[] wrapped = custody.wrap(home, "secret".getBytes(UTF_8));
        try (Stream<Path> tokens = Files.list(SoftHsm.tokens())) {
            for (Path token : tokens.filter(SoftHsm::isLost).toList()) {
                Folders.delete(token);
            }
        }
        for (int times = 0; times < 2; times++) {
            assertThatThrownBy(() -> custody.unwrap(home, wrapped)).isInstanceOf(KeysAway.class);
        }
    }

    @Test
    void aTokenThatForgotWhoLoggedInIsOpenedAnew() throws Exception {
        TokenSettings token = SoftHsm.token(SoftHsm.ANOTHER, "forgetful");
        TokenCustody custody = ready(token);
        Home home = new Home(Ids.next());
        byte[] wrapped = custody.wrap(home, "secret".getBytes(UTF_8));
        ((AuthProvider) Token.open(token, false).provider()).logout();
        assertThat(custody.unwrap(home, wrapped)).isEqualTo("secret".getBytes(UTF_8));
    }

    @Test
    void aRefusedPinIsTriedOnceAndNotWrittenAnywhere() {
        TokenSettings wrong = new TokenSettings(SoftHsm.LIBRARY, SoftHsm.UNTOUCHED, "0000", "k");
        TokenCustody custody = new TokenCustody(wrong);
        assertThatThrownBy(() -> custody.unlock(true))
                .isInstanceOf(KeysAway.class)
                .hasMessageContaining("parvis.vault.token.pin")
                .hasMessageNotContaining("0000");
        assertThatThrownBy(() -> custody.unlock(true))
                .isInstanceOf(KeysAway.class)
                .hasStackTraceContaining("was refused before");
        assertThat(wrong.toString()).doesNotContain("0000");
    }
}
