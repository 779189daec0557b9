package org.parvis.identity.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.documents.TestVault;
import org.parvis.identity.AtOnce;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.identity.entrance.Way;
import org.parvis.identity.entrance.Ways;
import org.parvis.identity.passwords.Passwords;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.testing.CheapHashes;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;

/** Ways of signing in as rows: what proves once proves once, and one way in always stays. */
class WaysTests {
    private static final MovableClock CLOCK = MovableClock.at("2026-11-25T12:00:00Z");
    private static TestDatabase database;
    private static TestVault keys;
    private static AccountTable accounts;
    private static Ways ways;
    private static Applications applications;
    private static RecoveryCodes recovery;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        keys = TestVault.over(database);
        accounts = new AccountTable(database.scenes(), CLOCK);
        ways = new Ways(database.scenes(), CLOCK);
        applications = new Applications(database.scenes(), ways, keys.vault(), CLOCK);
        recovery = new RecoveryCodes(database.scenes(), ways, new Passwords(CheapHashes.COST));
    }

    @AfterAll
    static void stop() {
        keys.close();
        database.close();
    }

    @Test
    void anAccountOpensWithAPasswordAndWithACodeByMail() {
        UUID account = account();
        assertThat(ways.of(account))
                .extracting(Way::kind)
                .containsExactly(WayKind.EMAIL, WayKind.PASSWORD);
        assertThat(ways.of(account)).extracting(Way::level).containsOnly(1);
    }

    @Test
    void theLastWayInStaysEvenWhenAnApplicationIsThere() {
        UUID account = account();
        byte[] key = application(account);
        assertThat(ways.remove(account, id(account, WayKind.EMAIL))).isInstanceOf(Outcome.Ok.class);
        assertThat(ways.remove(account, id(account, WayKind.PASSWORD)))
                .isEqualTo(Outcome.refused("identity.ways.last"));
        assertThat(applications.takes(account, code(key, 1))).isTrue();
    }

    @Test
    void twoRequestsAtOnceNeverTakeBothLastWays() throws Exception {
        UUID account = account();
        UUID password = id(account, WayKind.PASSWORD);
        UUID email = id(account, WayKind.EMAIL);
        List<Outcome<WayKind>> both =
                AtOnce.both(
                        () -> ways.remove(account, password), () -> ways.remove(account, email));
        assertThat(both).filteredOn(Outcome.Ok.class::isInstance).hasSize(1);
        assertThat(ways.of(account)).hasSize(1);
    }

    @Test
    void nobodyTakesAwayAWayOfSomebodyElse() {
        UUID one = account();
        UUID other = account();
        assertThat(ways.remove(other, id(one, WayKind.PASSWORD)))
                .isEqualTo(Outcome.refused("identity.ways.gone"));
        assertThat(ways.of(one)).hasSize(2);
    }

    @Test
    void aCodeOfAnApplicationIsTakenOnceAndNeverAnOlderOne() {
        UUID account = account();
        byte[] key = application(account);
        assertThat(applications.takes(account, code(key, 0))).as("used to add it").isFalse();
        CLOCK.forward(Duration.ofSeconds(60));
        assertThat(applications.takes(account, code(key, 0))).isTrue();
        assertThat(applications.takes(account, code(key, 0))).isFalse();
        assertThat(applications.takes(account, code(key, -1))).as("before it").isFalse();
        assertThat(applications.takes(account, "000 000")).isFalse();
    }

    @Test
    void twoRequestsWithOneApplicationCodeOneWins() throws Exception {
        UUID account = account();
        byte[] key = application(account);
        CLOCK.forward(Duration.ofSeconds(60));
        String code = code(key, 0);
        assertThat(
                        AtOnce.both(
                                () -> applications.takes(account, code),
                                () -> applications.takes(account, code)))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aKeyHeldByAPageBelongsToItsAccount() {
        UUID account = account();
        String sealed = applications.sealed(account, applications.newKey());
        assertThat(applications.opened(account, sealed)).isPresent();
        assertThat(applications.opened(account(), sealed)).isEmpty();
        assertThat(applications.opened(account, "AAAA" + sealed)).isEmpty();
        assertThat(applications.opened(account, "é!")).isEmpty();
    }

    @Test
    void theKeyOfAnApplicationIsNotReadableInTheDatabase() {
        UUID account = account();
        byte[] key = application(account);
        byte[] kept =
                database.owner()
                        .sql(
                                "select sealed from identity.ways where account = :a and kind = 'totp'")
                        .param("a", account)
                        .query((rows, i) -> rows.getBytes(1))
                        .single();
        assertThat(HexFormat.of().formatHex(kept)).doesNotContain(HexFormat.of().formatHex(key));
    }

    @Test
    void tenRecoveryCodesEachServeOnceHoweverTheyAreTyped() {
        UUID account = account();
        application(account);
        List<String> codes = recovery.renew(account).orElseThrow();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(c -> c.length() == 14);
        String typed = codes.get(3).toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(recovery.takes(account, typed)).hasValue(true);
        assertThat(recovery.takes(account, typed)).hasValue(false);
        assertThat(recovery.takes(account(), codes.get(4))).hasValue(false);
        assertThat(recovery.takes(account, "")).hasValue(false);
        assertThat(left(account)).isEqualTo(9);
        assertThat(recovery.renew(account)).isPresent();
        assertThat(recovery.takes(account, codes.get(5))).hasValue(false);
        assertThat(left(account)).isEqualTo(10);
    }

    @Test
    void twoRequestsWithOneRecoveryCodeOneWins() throws Exception {
        UUID account = account();
        String code = recovery.renew(account).orElseThrow().getFirst();
        assertThat(
                        AtOnce.both(
                                () -> recovery.takes(account, code).orElseThrow(),
                                () -> recovery.takes(account, code).orElseThrow()))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void recoveryCodesGoWithTheApplication() {
        UUID account = account();
        application(account);
        assertThat(recovery.renew(account)).isPresent();
        ways.remove(account, id(account, WayKind.TOTP));
        assertThat(ways.of(account))
                .extracting(Way::kind)
                .containsExactly(WayKind.EMAIL, WayKind.PASSWORD);
        assertThat(ways.asksSecond(account)).isFalse();
    }

    private static int left(UUID account) {
        return ways.of(account).stream()
                .filter(way -> way.kind() == WayKind.RECOVERY)
                .mapToInt(Way::left)
                .sum();
    }

    private static String code(byte[] key, int later) {
        return Totp.code(key, Totp.step(CLOCK.instant()) + later, Totp.DIGITS);
    }

    private static byte[] application(UUID account) {
        byte[] key = applications.newKey();
        assertThat(applications.add(account, key, code(key, 0))).isInstanceOf(Outcome.Ok.class);
        return key;
    }

    private static UUID id(UUID account, WayKind kind) {
        return ways.of(account).stream()
                .filter(way -> way.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static UUID account() {
        UUID id = Ids.next();
        EmailAddress address = EmailAddress.of("a" + id + "@personne.example").orThrow();
        database.scenes()
                .in(
                        new IdentityScene(),
                        jdbc -> {
                            accounts.create(jdbc, id, address, "Essai", "fr", "no hash");
                            return true;
                        });
        return id;
    }
}
