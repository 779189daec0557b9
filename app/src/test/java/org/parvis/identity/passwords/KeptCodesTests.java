package org.parvis.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.identity.entrance.Ways;
import org.parvis.identity.second.RecoveryCodes;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;

/** How recovery codes lie in the database: as passwords do. What passwords may be. */
@Tag("long")
class KeptCodesTests {
    private static final MovableClock CLOCK = MovableClock.at("2026-11-25T12:00:00Z");

    /** Argon2id with a salt of 16 bytes, far beyond the 32 bits that are asked. */
    private static final Pattern HASH =
            Pattern.compile("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$([^$]{22})\\$([^$]{43})");

    private static TestDatabase database;
    private static RecoveryCodes recovery;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        recovery =
                new RecoveryCodes(
                        database.scenes(),
                        new Ways(database.scenes(), CLOCK),
                        new Passwords(HashingCost.OWASP));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void recoveryCodesAreKeptAsSaltedHashesMadeForPasswords() {
        UUID account = account();
        List<String> codes = recovery.renew(account).orElseThrow();
        List<String> kept =
                database.owner()
                        .sql("select hash from identity.recovery_codes where account = ?")
                        .param(account)
                        .query(String.class)
                        .list();
        assertThat(kept).hasSize(RecoveryCodes.HOW_MANY).allMatch(HASH.asMatchPredicate());
        assertThat(kept.stream().map(KeptCodesTests::salt).distinct())
                .as("a salt for each")
                .hasSize(RecoveryCodes.HOW_MANY);
        String rows =
                database.owner()
                        .sql(
                                """
                                select string_agg(c::text, ' ') from identity.recovery_codes c
                                where account = ?
                                """)
                        .param(account)
                        .query(String.class)
                        .single();
        assertThat(codes).allSatisfy(code -> assertThat(rows).doesNotContain(plain(code)));
    }

    @Test
    void aRecoveryCodeHoldsFarMoreThanTwentyBits() {
        List<String> codes = recovery.renew(account()).orElseThrow();
        assertThat(codes)
                .allSatisfy(
                        code ->
                                assertThat(plain(code).getBytes(StandardCharsets.US_ASCII))
                                        .as("12 signs of 32, the first one told apart: 55 bits")
                                        .hasSize(12));
    }

    @Test
    void aPasswordOf128SignsIsTakenAndEachOfThemCounts() {
        PasswordRules rules = new PasswordRules(new BreachedPasswords((Path) null));
        EmailAddress email = EmailAddress.of("ann@personne.example").orThrow();
        String longest = "quatre pommes sur un toit ".repeat(5).substring(0, 128);
        assertThat(rules.check(longest, email, "Ann")).isInstanceOf(Outcome.Ok.class);
        assertThat(rules.check(longest + "x", email, "Ann"))
                .isEqualTo(Outcome.refused("identity.password.long", 128));
        try (Passwords passwords = new Passwords(HashingCost.OWASP)) {
            String hash = passwords.hash(longest).orElseThrow();
            assertThat(passwords.matches(longest, hash, Passwords.Line.NEWCOMERS)).hasValue(true);
            assertThat(
                            passwords.matches(
                                    longest.substring(0, 127) + "x",
                                    hash,
                                    Passwords.Line.NEWCOMERS))
                    .hasValue(false);
        }
    }

    private static String plain(String code) {
        return code.replace("-", "");
    }

    private static String salt(String hash) {
        return hash.split("\\$", -1)[4];
    }

    private static UUID account() {
        UUID id = Ids.next();
        EmailAddress address = EmailAddress.of("a" + id + "@personne.example").orThrow();
        AccountTable accounts = new AccountTable(database.scenes(), CLOCK);
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
