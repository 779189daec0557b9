package org.parvis.identity.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.identity.AtOnce;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.entrance.Cleaning;
import org.parvis.identity.entrance.Limits;
import org.parvis.kernel.Outcome;
import org.parvis.platform.web.FullBuckets;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Codes that are mailed: what they are good for, how often, how long. */
class CodesTests extends SignInFixture {
    @Test
    void aCodeGoesToTheAddressOfTheAccountHoweverItWasTyped() {
        account("Casse.Mixte@personne.example");
        EmailAddress typed = EmailAddress.of("CASSE.mixte@PERSONNE.example").orThrow();
        assertThat(codes().send(Purpose.PASSWORD, typed, "fr", asker("192.0.2.53")))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(SENT.getLast().email()).isEqualTo("Casse.Mixte@personne.example");
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
}
