package org.parvis.documents.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.StartRefused;
import org.parvis.testing.Folders;

/**
 * What members of a body say among themselves, under keys of that body in a real PKCS#11 token:
 * whoever writes seals, and only a member at work opens.
 */
class BodyKeysTests {
    private static final byte[] NONE = {};
    private static final int AMONG_MEMBERS = -1;

    private static VaultSite site;
    private static Path library;
    private static Home body;
    private static Home elsewhere;
    private static BodyKeys keys;
    private static Vault vault;

    @BeforeAll
    static void start() throws IOException {
        site = new VaultSite();
        library = Folders.temporary().resolve("token.so");
        Files.createSymbolicLink(library, SoftHsm.LIBRARY);
        body = new Home(Ids.next());
        elsewhere = new Home(Ids.next());
        Map<UUID, BodySettings.Place> places = new HashMap<>();
        places.put(body.id(), new BodySettings.Place(library, SoftHsm.BODY, "body"));
        places.put(elsewhere.id(), new BodySettings.Place(library, SoftHsm.BODY, "never"));
        keys = site.bodies(new BodySettings(places));
        vault = site.vault(site.organizations(), keys);
        assertThat(keys.make(body, SoftHsm.PIN)).isEqualTo(Outcome.ok(body));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** A job writes in a file what is for members alone. */
    private static byte[] appended(CaseFileId file, String said) {
        return site.scenes.job(
                jobs ->
                        vault.seal(
                                vault.open(jobs, file, AMONG_MEMBERS, true),
                                said.getBytes(UTF_8),
                                NONE));
    }

    private static CaseKey key(CaseFileId file) {
        return site.scenes.readingJob(
                jobs -> vault.compartments(jobs, file).getOrDefault(AMONG_MEMBERS, null));
    }

    private static Outcome<String> read(BodyKeys by, String pin, CaseFileId file, byte[] sealed) {
        Vault there = site.vault(site.organizations(), by);
        return by.under(
                file.home(),
                pin,
                () ->
                        Outcome.ok(
                                site.scenes.readingJob(
                                        jobs ->
                                                new String(
                                                        there.unseal(
                                                                there.open(
                                                                        jobs,
                                                                        file,
                                                                        AMONG_MEMBERS,
                                                                        true),
                                                                sealed,
                                                                NONE),
                                                        UTF_8))));
    }

    @Test
    void jobsAppendAndCannotReadWhileAMemberWithTheirPinCan() {
        for (Home home : new Home[] {body, body.closed()}) {
            CaseFileId file = CaseFileId.next(home);
            byte[] first = appended(file, "premier");
            byte[] second = appended(file, "second");
            assertThat(key(file).opens()).isFalse();
            assertThatThrownBy(() -> vault.unseal(key(file), first, NONE))
                    .isInstanceOf(VaultException.class);
            assertThat(read(keys, SoftHsm.PIN, file, first)).isEqualTo(Outcome.ok("premier"));
            assertThat(read(keys, SoftHsm.PIN, file, second)).isEqualTo(Outcome.ok("second"));
            assertThat(key(file).opens()).as("once the member is gone").isFalse();
        }
    }

    @Test
    void whatThePagesSayIsAskedOfTheKeys() {
        assertThat(keys.grade(body)).isEqualTo(KeyGrade.BODYS_KEYS);
        assertThat(keys.grade(body.closed())).isEqualTo(KeyGrade.BODYS_KEYS);
        assertThat(keys.grade(new Home(Ids.next()))).isEqualTo(KeyGrade.SAME_MACHINE);
    }

    @Test
    void aWrongPinOpensNothingEvenRightAfterTheRightOne() {
        CaseFileId file = CaseFileId.next(body);
        byte[] sealed = appended(file, "secret");
        assertThat(read(keys, SoftHsm.PIN, file, sealed)).isEqualTo(Outcome.ok("secret"));
        assertThat(read(keys, "0000", file, sealed))
                .isEqualTo(Outcome.refused("documents.refused.pin"));
    }

    @Test
    void whereABodyHasNoKeyInItsTokenNobodyStaysLoggedIn() {
        CaseFileId file = CaseFileId.next(body);
        byte[] sealed = appended(file, "secret");
        assertThatThrownBy(
                        () -> new TokenCustody(SoftHsm.token(SoftHsm.BODY, "never")).unlock(false))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("has no key named never");
        assertThat(read(keys, "0000", file, sealed))
                .isEqualTo(Outcome.refused("documents.refused.pin"));
    }

    @Test
    void whoHasAKeyMakesNoneInAnotherToken() {
        var moved = new BodySettings.Place(library, SoftHsm.OTHER_BODY, "absent");
        assertThat(site.bodies(new BodySettings(Map.of(body.id(), moved))).make(body, SoftHsm.PIN))
                .isEqualTo(Outcome.refused("documents.refused.bodyHasKey"));
        assertThatThrownBy(() -> Token.open(SoftHsm.token(SoftHsm.OTHER_BODY, "absent"), false))
                .hasMessageContaining("has no key named absent");
    }

    @Test
    void noBodyHasItsKeyWhereTheProgramIsLoggedIn() {
        BodySettings bodies =
                new BodySettings(
                        Map.of(body.id(), new BodySettings.Place(library, SoftHsm.BODY, "body")));
        assertThatThrownBy(() -> bodies.apartFrom(SoftHsm.token(SoftHsm.BODY, "parvis")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(body.toString());
        bodies.apartFrom(SoftHsm.token(SoftHsm.OURS, "parvis"));
        bodies.apartFrom(TokenSettings.NONE);
    }

    @Test
    void whileTheTokenDoesNotAnswerOneWritesAndReadsLater() throws IOException {
        CaseFileId file = CaseFileId.next(body);
        Files.delete(library);
        byte[] sealed;
        try {
            sealed = appended(file, "entre-temps");
            assertThatThrownBy(() -> read(keys, SoftHsm.PIN, file, sealed))
                    .isInstanceOf(KeysAway.class)
                    .hasMessageNotContaining(SoftHsm.PIN);
        } finally {
            Files.createSymbolicLink(library, SoftHsm.LIBRARY);
        }
        assertThat(read(keys, SoftHsm.PIN, file, sealed)).isEqualTo(Outcome.ok("entre-temps"));
    }

    @Test
    void anotherTokenOpensNothing() {
        CaseFileId file = CaseFileId.next(body);
        byte[] sealed = appended(file, "secret");
        TokenCustody other = new TokenCustody(SoftHsm.token(SoftHsm.OTHER_BODY, "body"));
        other.unlock(true);
        other.leave();
        BodyKeys wrong =
                site.bodies(
                        new BodySettings(
                                Map.of(
                                        body.id(),
                                        new BodySettings.Place(
                                                library, SoftHsm.OTHER_BODY, "body"))));
        assertThatThrownBy(() -> read(wrong, SoftHsm.PIN, file, sealed))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("it is another one");
        assertThat(read(keys, SoftHsm.PIN, file, sealed)).isEqualTo(Outcome.ok("secret"));
    }

    @Test
    void aBodyMakesItsKeyOnceAndUntilThenNothingIsSaidAmongItsMembers() {
        assertThat(keys.make(body, SoftHsm.PIN))
                .isEqualTo(Outcome.refused("documents.refused.bodyHasKey"));
        CaseFileId file = CaseFileId.next(elsewhere);
        assertThatThrownBy(() -> appended(file, "trop tôt"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("has none yet");
    }

    @Test
    void theKeyOfACompartmentOpensInItsOwnPlaceOnlyAndGoesWithItsFile() {
        CaseFileId file = CaseFileId.next(body);
        CaseFileId other = CaseFileId.next(body);
        byte[] sealed = appended(file, "secret");
        appended(other, "autre");
        site.database
                .owner()
                .sql(
                        """
                        update vault.keys o set wrapped = k.wrapped from vault.keys k
                        where k.file = ? and o.file = ?
                        """)
                .param(file.id())
                .param(other.id())
                .update();
        assertThatThrownBy(() -> read(keys, SoftHsm.PIN, other, sealed))
                .isInstanceOf(VaultException.class);
        vault.erase(file);
        assertThat(
                        site.database
                                .owner()
                                .sql("select from vault.keys where file = ?")
                                .param(file.id())
                                .query()
                                .listOfRows())
                .isEmpty();
    }
}
