package org.parvis.identity.codes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.identity.entrance.Devices;
import org.parvis.identity.passwords.Passwords;
import org.parvis.identity.passwords.SignIn;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.web.Throttle;
import org.parvis.testing.CheapHashes;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;

/** Passwords and codes on a real database, with a clock that a test moves. */
abstract class SignInFixture {
    static final String PASSWORD = "quatre pommes sur un toit";
    static final MovableClock CLOCK = MovableClock.at("2026-11-25T12:00:00Z");
    static TestDatabase database;
    static AccountTable accounts;
    static Devices devices;
    static Passwords passwords;
    static SignIn signIn;
    static Throttle throttle;

    record Sent(String email, Purpose purpose, @Nullable String code) {}

    static final List<Sent> SENT = new ArrayList<>();

    /** What codes were bound to, the last first. */
    static final List<String> BROWSERS = new ArrayList<>();

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        accounts = new AccountTable(database.scenes(), CLOCK);
        devices = new Devices(database.scenes(), CLOCK);
        passwords = new Passwords(CheapHashes.COST);
        throttle = new Throttle(database.app(), CLOCK);
        signIn = new SignIn(accounts, devices, passwords, throttle);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    static Codes codes() {
        return new Codes(
                database.scenes(),
                throttle,
                (id, to, lang, purpose, code) -> SENT.add(new Sent(to.written(), purpose, code)),
                devices,
                CLOCK);
    }

    /** Somebody at that address of the network, in a browser not seen before. */
    static Codes.Asker asker(String from) {
        BROWSERS.addFirst("browser-" + BROWSERS.size());
        return new Codes.Asker(from, null, BROWSERS.getFirst());
    }

    static EmailAddress account(String email) {
        EmailAddress address = EmailAddress.of(email).orThrow();
        String hash = passwords.hash(PASSWORD).orElseThrow();
        database.scenes()
                .in(
                        new IdentityScene(),
                        jdbc -> {
                            accounts.create(jdbc, Ids.next(), address, "Essai", "fr", hash);
                            return true;
                        });
        return address;
    }

    static String key(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?> ok -> "ok";
            case Outcome.Refused<?>(Refusal refusal) -> refusal.key();
        };
    }
}
