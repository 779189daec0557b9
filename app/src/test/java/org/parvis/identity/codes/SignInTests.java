package org.parvis.identity.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.identity.AtOnce;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.identity.entrance.Cleaning;
import org.parvis.identity.entrance.Devices;
import org.parvis.identity.entrance.Limits;
import org.parvis.identity.passwords.Passwords;
import org.parvis.identity.passwords.SignIn;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.FullBuckets;
import org.parvis.platform.Scenes;
import org.parvis.platform.Throttle;
import org.parvis.testing.CheapHashes;
import org.parvis.testing.MovableClock;
import org.parvis.testing.SqlCounter;
import org.parvis.testing.TestDatabase;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Sign-in, its throttle and its codes, with a clock that the test moves. */
class SignInTests {
    private static final String PASSWORD = "quatre pommes sur un toit";
    private static final MovableClock CLOCK = MovableClock.at("2026-11-25T12:00:00Z");
    private static TestDatabase database;
    private static AccountTable accounts;
    private static Devices devices;
    private static Passwords passwords;
    private static SignIn signIn;
    private static Throttle throttle;

    record Sent(String email, Purpose purpose, @Nullable String code) {}

    private static final List<Sent> SENT = new ArrayList<>();

    /** What codes were bound to, the last first. */
    private static final List<String> BROWSERS = new ArrayList<>();

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

    @Test
    void theRightPasswordOpensTheAccountAndTheWrongOneDoesNot() {
        EmailAddress email = account("lise@personne.example");
        assertThat(attempt(email, PASSWORD, "192.0.2.1")).isInstanceOf(Outcome.Ok.class);
        assertThat(key(attempt(email, "autre chose de long", "192.0.2.1")))
                .isEqualTo("identity.signIn.wrong");
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAsAWrongPassword() {
        EmailAddress known = account("connue@personne.example");
        EmailAddress unknown = EmailAddress.of("inconnue@personne.example").orThrow();
        Outcome<UUID> one = attempt(known, "une autre phrase longue", "192.0.2.2");
        Outcome<UUID> other = attempt(unknown, "une autre phrase longue", "192.0.2.2");
        assertThat(one).isEqualTo(other);
    }

    @Test
    void anAccountWithoutPasswordNeverOpensByOne() {
        UUID id = accounts.openDemonstration("jeu@personne.example", "Jeu", "fr");
        assertThat(id).isNotNull();
        EmailAddress email = EmailAddress.of("jeu@personne.example").orThrow();
        assertThat(key(attempt(email, "", "192.0.2.3"))).isEqualTo("identity.signIn.wrong");
        assertThat(key(attempt(email, "nobody's password", "192.0.2.3")))
                .isEqualTo("identity.signIn.wrong");
    }

    @Test
    void triesRunOutAndComeBackWithTime() {
        EmailAddress email = account("essais@personne.example");
        for (int i = 0; i < Limits.ACCOUNT.tokens(); i++) {
            attempt(email, "pas la bonne phrase", "192.0.2.40");
        }
        assertThat(key(attempt(email, PASSWORD, "192.0.2.40"))).isEqualTo("identity.signIn.wait");
        CLOCK.forward(Duration.ofMinutes(5));
        assertThat(attempt(email, PASSWORD, "192.0.2.40")).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void aStrangerCannotLockOutAnOwnerAtHomeNorOnANewDevice() {
        EmailAddress email = account("tranquille@personne.example");
        for (int i = 0; i < 30; i++) {
            attempt(email, "pas la bonne phrase", "198.51.100.7");
        }
        assertThat(key(attempt(email, PASSWORD, "198.51.100.7"))).isEqualTo("identity.signIn.wait");
        assertThat(attempt(email, PASSWORD, "203.0.113.9")).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void aFloodFromManyNetworksLeavesKnownBrowsersAndOtherWaysOpen() {
        EmailAddress email = account("foule@personne.example");
        EmailAddress other = account("autre.foule@personne.example");
        UUID id = accounts.credentials(email).orElseThrow().account();
        MockHttpServletResponse response = new MockHttpServletResponse();
        devices.remember(id, new MockHttpServletRequest(), response);
        String device = Objects.requireNonNull(response.getCookie("parvis-device")).getValue();
        int compared = 0;
        for (int i = 0; i < 120; i++) {
            String from = "198.51." + (i / 3) + ".7";
            compared +=
                    key(attempt(email, "pas la bonne phrase", from)).equals("identity.signIn.wrong")
                            ? 1
                            : 0;
        }
        assertThat(compared).isEqualTo(Limits.CROWD.tokens());
        assertThat(key(attempt(email, PASSWORD, "203.0.113.9"))).isEqualTo("identity.signIn.crowd");
        assertThat(signIn.attempt(email, PASSWORD, "203.0.113.9", device))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(key(signIn.attempt(email, PASSWORD, "203.0.113.9", "x".repeat(32))))
                .isEqualTo("identity.signIn.crowd");
        assertThat(codes().send(Purpose.SIGN_IN, email, "fr", asker("203.0.113.9")))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(SENT.getLast().code()).isNotNull();
        assertThat(attempt(other, PASSWORD, "203.0.113.10")).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void aCodeGoesToTheAddressOfTheAccountHoweverItWasTyped() {
        account("Casse.Mixte@personne.example");
        EmailAddress typed = EmailAddress.of("CASSE.mixte@PERSONNE.example").orThrow();
        assertThat(codes().send(Purpose.PASSWORD, typed, "fr", asker("192.0.2.53")))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(SENT.getLast().email()).isEqualTo("Casse.Mixte@personne.example");
    }

    @Test
    void anUnknownAddressCostsTheSameStatementsAsAKnownOne() throws Exception {
        SqlCounter counter = new SqlCounter(database.app());
        Scenes counted = Scenes.over(counter.source(), database.jobs());
        Throttle buckets = new Throttle(counter.source(), CLOCK);
        SignIn watched =
                new SignIn(
                        new AccountTable(counted, CLOCK),
                        new Devices(counted, CLOCK),
                        passwords,
                        buckets);
        Codes watchedCodes =
                new Codes(
                        counted,
                        buckets,
                        (id, to, lang, why, code) -> {},
                        new Devices(counted, CLOCK),
                        CLOCK);
        EmailAddress known = account("mesuree@personne.example");
        EmailAddress unknown = EmailAddress.of("jamais.vue@personne.example").orThrow();
        EmailAddress first = EmailAddress.of("premiere@personne.example").orThrow();
        assertThat(watchedCodes.send(Purpose.SIGN_IN, first, "fr", asker("192.0.2.54")))
                .isInstanceOf(Outcome.Ok.class);
        attempt(first, "faux et long", "192.0.2.55");
        for (Purpose purpose : new Purpose[] {Purpose.SIGN_IN, Purpose.PASSWORD, Purpose.SIGN_UP}) {
            assertThat(
                            counter.during(
                                    () ->
                                            watchedCodes.send(
                                                    purpose, known, "fr", asker("192.0.2.54"))))
                    .isEqualTo(
                            counter.during(
                                    () ->
                                            watchedCodes.send(
                                                    purpose, unknown, "fr", asker("192.0.2.54"))));
        }
        assertThat(counter.during(() -> watched.attempt(known, "faux et long", "192.0.2.55", null)))
                .isEqualTo(
                        counter.during(
                                () ->
                                        watched.attempt(
                                                unknown, "faux et long", "192.0.2.55", null)));
    }

    @Test
    void oneNetworkCannotTryManyAccounts() {
        int tried = 0;
        boolean stopped = false;
        while (!stopped && tried++ < 100) {
            EmailAddress email = EmailAddress.of("n" + tried + "@personne.example").orThrow();
            Outcome<UUID> answer =
                    switch (throttle.take(
                            new Throttle.Bucket(
                                    Limits.ADDRESS, Throttle.network("2001:db8:1:2::" + tried)),
                            new Throttle.Bucket(Limits.ACCOUNT, email.key()))) {
                        case Throttle.Answer.Wait w -> Outcome.refused("wait");
                        case Throttle.Answer.Go g -> Outcome.ok(Ids.NIL);
                    };
            stopped = answer instanceof Outcome.Refused;
        }
        assertThat(tried).isEqualTo(Limits.ADDRESS.tokens() + 1);
    }

    @Test
    void theBucketsHoldNoAddress() {
        account("secret.absolu@personne.example");
        attempt(EmailAddress.of("secret.absolu@personne.example").orThrow(), "x", "192.0.2.77");
        String all =
                database.owner()
                        .sql("select string_agg(t::text, ' ') from platform.throttles t")
                        .query(String.class)
                        .single();
        assertThat(all).doesNotContain("secret").doesNotContain("192.0.2");
    }

    @Test
    void aSignUpCodeOpensAnAccountOnceAndOnlyOnce() {
        Codes codes = codes();
        EmailAddress email = EmailAddress.of("nouvelle@personne.example").orThrow();
        UUID id = codes.send(Purpose.SIGN_UP, email, "fr", asker("192.0.2.50")).orThrow();
        String code = lastCode();
        assertThat(code).matches("\\d{6}");
        String wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(key(redeem(codes, Purpose.SIGN_UP, id, wrong))).isEqualTo("identity.code.wrong");
        assertThat(redeem(codes, Purpose.PASSWORD, id, code)).isInstanceOf(Outcome.Refused.class);
        String spaced = code.substring(0, 3) + " " + code.substring(3);
        assertThat(redeem(codes, Purpose.SIGN_UP, id, spaced)).isInstanceOf(Outcome.Ok.class);
        assertThat(key(redeem(codes, Purpose.SIGN_UP, id, code))).isEqualTo("identity.code.gone");
    }

    @Test
    void twoRequestsWithOneCodeOneWins() throws Exception {
        Codes codes = codes();
        for (int i = 0; i < 5; i++) {
            EmailAddress email = EmailAddress.of("ensemble" + i + "@personne.example").orThrow();
            UUID id = codes.send(Purpose.SIGN_UP, email, "fr", asker("192.0.2.5" + i)).orThrow();
            String code = lastCode();
            assertThat(AtOnce.both(() -> redeem(codes, Purpose.SIGN_UP, id, code)))
                    .filteredOn(Outcome.Ok.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void aCodeEndsAfterFiveTriesOrTwentyMinutes() {
        Codes codes = codes();
        EmailAddress email = EmailAddress.of("patience@personne.example").orThrow();
        UUID id = codes.send(Purpose.SIGN_UP, email, "fr", asker("192.0.2.51")).orThrow();
        String code = lastCode();
        for (int i = 0; i < 5; i++) {
            redeem(codes, Purpose.SIGN_UP, id, "999999".equals(code) ? "1" : "999999");
        }
        assertThat(key(redeem(codes, Purpose.SIGN_UP, id, code))).isEqualTo("identity.code.gone");
        UUID late = codes.send(Purpose.SIGN_UP, email, "fr", asker("192.0.2.51")).orThrow();
        String second = lastCode();
        CLOCK.forward(Purpose.SIGN_UP.valid());
        assertThat(codes.waiting(Purpose.SIGN_UP, late, BROWSERS.getFirst())).isEmpty();
        assertThat(key(redeem(codes, Purpose.SIGN_UP, late, second)))
                .isEqualTo("identity.code.gone");
    }

    @Test
    void askingForACodeNeverSaysWhetherThereIsAnAccount() {
        Codes codes = codes();
        EmailAddress known = account("deja@personne.example");
        UUID signUp = codes.send(Purpose.SIGN_UP, known, "fr", asker("192.0.2.52")).orThrow();
        assertThat(SENT.getLast()).isEqualTo(new Sent(known.written(), Purpose.SIGN_UP, null));
        assertThat(codes.waiting(Purpose.SIGN_UP, signUp, BROWSERS.getFirst())).isPresent();
        assertThat(key(redeem(codes, Purpose.SIGN_UP, signUp, "")))
                .isEqualTo("identity.code.wrong");
        EmailAddress unknown = EmailAddress.of("personne@personne.example").orThrow();
        UUID reset = codes.send(Purpose.PASSWORD, unknown, "fr", asker("192.0.2.52")).orThrow();
        assertThat(SENT.getLast().code()).isNull();
        assertThat(codes.waiting(Purpose.PASSWORD, reset, BROWSERS.getFirst())).isPresent();
    }

    @Test
    void codesToOneAddressFromOneNetworkAreFew() {
        Codes codes = codes();
        EmailAddress email = EmailAddress.of("inonde@personne.example").orThrow();
        for (int i = 0; i < Limits.CODES_HERE.tokens(); i++) {
            assertThat(codes.send(Purpose.PASSWORD, email, "fr", asker("192.0.2.60")))
                    .isInstanceOf(Outcome.Ok.class);
        }
        assertThat(key(codes.send(Purpose.PASSWORD, email, "fr", asker("192.0.2.60"))))
                .isEqualTo("identity.code.wait");
        assertThat(codes.send(Purpose.PASSWORD, email, "fr", asker("192.0.2.61")))
                .isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void strangersWhoUseUpTheCodesOfAnAddressLeaveItsOwnerTheirs() {
        EmailAddress email = account("visee@personne.example");
        UUID id = accounts.credentials(email).orElseThrow().account();
        MockHttpServletResponse response = new MockHttpServletResponse();
        devices.remember(id, new MockHttpServletRequest(), response);
        String device = Objects.requireNonNull(response.getCookie("parvis-device")).getValue();
        int sent = 0;
        for (int i = 0; i < Limits.CODES_EMAIL.tokens() + 20; i++) {
            String from = "198.18." + i + ".7";
            sent +=
                    codes().send(Purpose.SIGN_IN, email, "fr", asker(from)) instanceof Outcome.Ok
                            ? 1
                            : 0;
        }
        assertThat(sent).isEqualTo(Limits.CODES_EMAIL.tokens());
        assertThat(key(codes().send(Purpose.SIGN_IN, email, "fr", asker("203.0.113.20"))))
                .isEqualTo("identity.code.wait");

        var owner = new Codes.Asker("203.0.113.20", device, "chez elle");
        UUID code = codes().send(Purpose.SIGN_IN, email, "fr", owner).orThrow();

        assertThat(codes().waiting(Purpose.SIGN_IN, code, "chez elle")).isPresent();
        assertThat(SENT.getLast().email()).isEqualTo(email.written());
        var stranger = new Codes.Asker("203.0.113.21", "y".repeat(32), "ailleurs");
        assertThat(key(codes().send(Purpose.SIGN_IN, email, "fr", stranger)))
                .isEqualTo("identity.code.wait");
    }

    @Test
    void aCodeThatIsStillGoodIsNotSentAgain() {
        EmailAddress email = account("pressee@personne.example");
        Codes.Asker asker = asker("192.0.2.62");
        UUID first = codes().send(Purpose.SIGN_IN, email, "fr", asker).orThrow();
        int sent = SENT.size();
        String code = lastCode();

        for (int i = 0; i < Limits.CODES_HERE.tokens() * 2; i++) {
            assertThat(codes().send(Purpose.SIGN_IN, email, "fr", asker))
                    .isEqualTo(Outcome.ok(first));
        }

        assertThat(SENT).hasSize(sent);
        assertThat(codes().send(Purpose.PASSWORD, email, "fr", asker))
                .isNotEqualTo(Outcome.ok(first));
        assertThat(codes().send(Purpose.SIGN_IN, email, "fr", asker("192.0.2.62")))
                .as("what somebody asks for elsewhere is no use here")
                .isNotEqualTo(Outcome.ok(first));
        CLOCK.forward(Purpose.SIGN_IN.valid());
        UUID next = codes().send(Purpose.SIGN_IN, email, "fr", asker).orThrow();
        assertThat(next).isNotEqualTo(first);
        assertThat(code).isNotNull();
    }

    @Test
    void whatHasHadItsTimeIsTakenAway() {
        EmailAddress email = EmailAddress.of("balai@personne.example").orThrow();
        codes().send(Purpose.SIGN_UP, email, "fr", asker("192.0.2.70")).orThrow();
        CLOCK.forward(Duration.ofDays(2));
        Cleaning.clean(database.scenes(), CLOCK);
        FullBuckets.forget(database.scenes(), CLOCK);
        assertThat(count("identity.verifications")).isZero();
        assertThat(count("platform.throttles")).isZero();
    }

    private static String lastCode() {
        return Objects.requireNonNull(SENT.getLast().code());
    }

    private static long count(String table) {
        return database.owner().sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Codes codes() {
        return new Codes(
                database.scenes(),
                throttle,
                (id, to, lang, purpose, code) -> SENT.add(new Sent(to.written(), purpose, code)),
                devices,
                CLOCK);
    }

    private static Outcome<Codes.Proven> redeem(
            Codes codes, Purpose purpose, UUID id, String code) {
        var waiting =
                new Codes.Waiting(
                        id,
                        EmailAddress.of("n-importe@personne.example").orThrow(),
                        BROWSERS.getFirst(),
                        CLOCK.instant());
        return database.scenes()
                .in(new IdentityScene(), jdbc -> codes.redeem(jdbc, purpose, waiting, code));
    }

    /** Somebody at that address of the network, in a browser not seen before. */
    private static Codes.Asker asker(String from) {
        BROWSERS.addFirst("browser-" + BROWSERS.size());
        return new Codes.Asker(from, null, BROWSERS.getFirst());
    }

    private static EmailAddress account(String email) {
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

    private static Outcome<UUID> attempt(EmailAddress email, String password, String from) {
        return signIn.attempt(email, password, from, null);
    }

    private static String key(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?> ok -> "ok";
            case Outcome.Refused<?>(Refusal refusal) -> refusal.key();
        };
    }
}
