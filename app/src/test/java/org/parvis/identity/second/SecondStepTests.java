package org.parvis.identity.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.bouncycastle.util.encoders.Base32;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Outbox;
import org.parvis.identity.entrance.Limits;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.platform.web.Throttle;
import org.parvis.testing.MovableClock;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An account with a second proof, from a browser's point of view. */
@ProgramTest
class SecondStepTests {
    private static final String APPLICATION = "/fr/compte/securite/application";

    @Autowired MockMvc mvc;
    @Autowired DataSource database;

    @Test
    void anApplicationIsAddedAndThenAskedForAtEverySignIn() throws Exception {
        Browser browser = People.signUp(mvc, "deux.pas@personne.example");
        byte[] key = add(browser);
        assertThat(browser.page().select("main li code")).hasSize(10);
        String recovery = Objects.requireNonNull(browser.page().selectFirst("main li code")).text();
        assertThat(Outbox.says(mvc, "Une façon de vous connecter a été ajoutée")).isTrue();

        Browser other = new Browser(mvc, "192.0.2.121");
        password(other, "deux.pas@personne.example");
        assertThat(other.path()).startsWith("/fr/connexion/etape");
        assertThat(other.open("/fr/compte").status()).as("not in yet").isEqualTo(303);
        other.open("/fr/connexion/etape?next=%2Ffr%2Fservices")
                .submit("/fr/connexion/etape", "code", "123");
        assertThat(other.status()).isEqualTo(422);
        String taken = code(key, 1);
        other.submit("/fr/connexion/etape", "code", taken).follow();
        assertThat(other.path()).isEqualTo("/fr/services");
        assertThat(other.open("/fr/compte/securite").text()).contains("Protection renforcée");

        Browser third = new Browser(mvc, "192.0.2.122");
        password(third, "deux.pas@personne.example");
        third.submit("/fr/connexion/etape", "code", taken);
        assertThat(third.status()).as("a code taken already").isEqualTo(422);
        third.submit("/fr/connexion/etape", "code", recovery);
        assertThat(third.status()).isEqualTo(303);
        assertThat(third.open("/fr/compte/securite").text()).contains("Il en reste 9");
    }

    @Test
    void aNewPasswordByMailDoesNotLeadPastTheSecondProof() throws Exception {
        Browser browser = People.signUp(mvc, "detour@personne.example");
        add(browser);
        Browser thief = new Browser(mvc, "192.0.2.123");
        thief.open("/fr/mot-de-passe")
                .submit("/fr/mot-de-passe", "email", "detour@personne.example");
        thief.follow();
        thief.submit(
                thief.path(), "code", Outbox.code(mvc), "password", "le facteur siffle en mai");
        thief.follow();
        assertThat(thief.path()).isEqualTo("/fr/connexion/etape");
        assertThat(thief.open("/fr/compte").status()).isEqualTo(303);
    }

    @Test
    void aRecoveryCodeWithSixDigitsIsNotTakenForTheOtherKind() throws Exception {
        Browser browser = People.signUp(mvc, "six.chiffres@personne.example");
        add(browser);
        for (int i = 0; i < 9; i++) {
            Browser other = new Browser(mvc, "192.0.2.126");
            String code = browser.page().select("main li code").get(i).text();
            password(other, "six.chiffres@personne.example");
            other.submit("/fr/connexion/etape", "code", code);
            assertThat(other.status()).as(code).isEqualTo(303);
        }
    }

    @Test
    void theSecondStepBelongsToTheBrowserThatGaveTheFirstProof() throws Exception {
        Browser nobody = new Browser(mvc, "192.0.2.124");
        nobody.open("/en/sign-in/step?next=/en/services");
        assertThat(nobody.status()).isEqualTo(303);
        nobody.follow();
        assertThat(nobody.path()).isEqualTo("/en/sign-in?next=%2Fen%2Fservices");
    }

    @Test
    void attemptsAtTheSecondProofRunOut() throws Exception {
        add(People.signUp(mvc, "essais.deux@personne.example"));
        Browser thief = new Browser(mvc, "192.0.2.125");
        password(thief, "essais.deux@personne.example");
        for (int i = 0; i < Limits.SECOND.tokens(); i++) {
            thief.submit("/fr/connexion/etape", "code", "000000");
        }
        thief.submit("/fr/connexion/etape", "code", "000000");
        assertThat(thief.text()).contains("trop d’essais");
    }

    @Test
    void whoseSecondProofIsTriedIsToldByMailAndOnTheirPage() throws Exception {
        Browser owner = People.signUp(mvc, "essais.dits@personne.example");
        add(owner);
        assertThat(owner.open("/fr/compte/securite").text()).doesNotContain("ont été refusés");
        String subject = "Quelqu’un n’a pas pu donner la deuxième preuve";
        Browser thief = new Browser(mvc, "192.0.2.127");
        password(thief, "essais.dits@personne.example");
        thief.submit("/fr/connexion/etape", "code", "000000");
        thief.submit("/fr/connexion/etape", "code", "000000");
        assertThat(Outbox.to(mvc, "essais.dits@personne.example", subject)).isZero();
        thief.submit("/fr/connexion/etape", "code", "000000");
        assertThat(Outbox.to(mvc, "essais.dits@personne.example", subject)).isEqualTo(1);
        assertThat(owner.open("/fr/compte/securite").text())
                .contains("3 essais ont été refusés depuis 30 jours");
    }

    @Test
    void soManySecondProofsAreTriedInADayHoweverSlowly() {
        try (TestDatabase own = TestDatabase.create()) {
            MovableClock clock = MovableClock.at("2026-11-25T12:00:00Z");
            Throttle throttle = new Throttle(own.app(), clock);
            int tried = 0;
            for (int i = 0; i < 48; i++) {
                if (throttle.take(SecondProof.buckets("somebody", ""))
                        instanceof Throttle.Answer.Go) {
                    tried++;
                }
                clock.forward(Duration.ofMinutes(10));
            }
            assertThat(tried).isLessThanOrEqualTo(Limits.SECOND_DAY.tokens() + 7);
        }
    }

    @Test
    void whatIsDangerousAsksForARecentProofAndComesBack() throws Exception {
        Browser browser = People.signUp(mvc, "recent@personne.example");
        People.age(database, browser);
        browser.open(APPLICATION);
        assertThat(browser.status()).isEqualTo(303);
        browser.follow().submit("/fr/compte/confirmer", "password", "pas la bonne phrase");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit("/fr/compte/confirmer", "password", People.PASSWORD).follow();
        assertThat(browser.path()).isEqualTo(APPLICATION);
        assertThat(browser.status()).isEqualTo(200);
    }

    private static byte[] add(Browser browser) throws Exception {
        browser.open(APPLICATION);
        assertThat(browser.page().select("svg[role=img] path")).isNotEmpty();
        Element text = Objects.requireNonNull(browser.page().selectFirst("main code"));
        byte[] key = Base32.decode(text.text().replace(" ", ""));
        browser.submit(APPLICATION, "code", "12");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(APPLICATION, "code", code(key, 0));
        assertThat(browser.status()).isEqualTo(200);
        return key;
    }

    private static void password(Browser browser, String email) throws Exception {
        browser.open("/fr/connexion")
                .submit("/fr/connexion", "email", email, "password", People.PASSWORD)
                .follow();
    }

    private static String code(byte[] key, int later) {
        return Totp.code(key, Totp.step(ProgramClock.now()) + later, Totp.DIGITS);
    }
}
