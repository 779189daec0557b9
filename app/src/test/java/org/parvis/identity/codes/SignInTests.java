package org.parvis.identity.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.identity.entrance.Devices;
import org.parvis.identity.entrance.Limits;
import org.parvis.identity.passwords.SignIn;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.platform.web.Throttle;
import org.parvis.testing.SqlCounter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Sign-in and its throttle, with a clock that the test moves. */
class SignInTests extends SignInFixture {
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

    private static Outcome<UUID> attempt(EmailAddress email, String password, String from) {
        return signIn.attempt(email, password, from, null);
    }
}
